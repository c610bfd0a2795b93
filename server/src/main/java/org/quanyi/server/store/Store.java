package org.quanyi.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The open store of one installation: a pool of run-time connections to a migrated and checked
/// database.
///
/// The run-time role owns nothing and has no UPDATE, DELETE or TRUNCATE on ledgers; migrations ran
/// as the owner before the first of its connections was made.
public final class Store implements AutoCloseable {

    /// The role that the application runs as.
    public static final String RUN_TIME_ROLE = "quanyi_app";

    private static final int CONNECTIONS = 12;

    private final StateFolder folder;
    private final @Nullable EmbeddedPostgres embedded;
    private final Login owner;
    private final HikariDataSource runTime;

    private Store(
            StateFolder folder, @Nullable EmbeddedPostgres embedded, Login owner, Login runTime) {
        this.folder = folder;
        this.embedded = embedded;
        this.owner = owner;
        this.runTime = pool(runTime);
    }

    /// Opens the database named by `QUANYI_DATABASE_URL`, else the embedded one in the folder;
    /// brings its schemas up to date and checks that what it acknowledges will last.
    ///
    /// @throws StoreFailure with one sentence when that cannot be done
    public static Store open(StateFolder folder, Map<String, String> environment) {
        folder.create();
        String url = environment.getOrDefault("QUANYI_DATABASE_URL", "");
        if (!url.isBlank()) {
            ExternalPostgres external = new ExternalPostgres(folder, url, environment);
            return ready(folder, null, external.owner(), external.runTime());
        }
        EmbeddedPostgres embedded = new EmbeddedPostgres(folder, UnpackedBinaries.in(folder));
        try {
            Login superuser = embedded.start();
            Roles roles = new Roles(embedded.secrets());
            return ready(
                    folder, embedded, roles.createDatabase(superuser), roles.runTime(superuser));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static Store ready(
            StateFolder folder, @Nullable EmbeddedPostgres embedded, Login owner, Login runTime) {
        Durability.check(owner);
        Migrations.run(owner);
        return new Store(folder, embedded, owner, runTime);
    }

    /// Run-time connections. They may read everything and add to ledgers, never change or remove
    /// what stands there.
    public DataSource dataSource() {
        return runTime;
    }

    /// The folder of what is kept outside the database: the keys of the public logs.
    public StateFolder folder() {
        return folder;
    }

    /// Whether this is the embedded database, which is for trial.
    public boolean isEmbedded() {
        return embedded != null;
    }

    /// Starts an embedded database again after it was killed; the pool then finds it on the same
    /// port.
    public void revive() {
        if (embedded != null) {
            embedded.revive();
        }
    }

    /// The owner's way in, for what the application itself never does.
    Login owner() {
        return owner;
    }

    /// The superuser's way into the embedded database.
    ///
    /// @throws StoreFailure when the database is an external one
    Login superuser() {
        if (embedded == null) {
            throw new StoreFailure(
                    "The database is an external one: back it up and restore it with PostgreSQL's own"
                            + " tools.");
        }
        return embedded.superuser();
    }

    /// One sentence for the log: which database this is, without a password.
    public String describe() {
        return (isEmbedded() ? "embedded PostgreSQL (for trial) " : "PostgreSQL ") + owner;
    }

    @Override
    public void close() {
        runTime.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static HikariDataSource pool(Login login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("quanyi");
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(true);
        config.setConnectionTimeout(15_000);
        config.addDataSourceProperty("ApplicationName", "quanyi");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
