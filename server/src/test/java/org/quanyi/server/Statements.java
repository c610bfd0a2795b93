package org.quanyi.server;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a server says to its database, from which a test takes a lock away: the fault that a race
/// has to find. It is gone for those who are two at once, and they go slowly, so that they meet.
public final class Statements implements JdbcClient {

    private static final Pattern LOCK =
            Pattern.compile(" *\\bfor (no key )?update( of \\w+)?( skip locked)?");
    private static final int LONGEST_PAUSE = 12;
    private static final int LATEST = 400;

    private final JdbcClient plain;
    private volatile @Nullable Fault fault;
    private volatile boolean wasSaid;
    private final ThreadLocal<Boolean> hasBegun = ThreadLocal.withInitial(() -> false);

    private Statements(JdbcClient plain) {
        this.plain = plain;
    }

    /// A statement that says something else than it should.
    ///
    /// @param part of its text
    private record Fault(String part, UnaryOperator<String> change) {}

    /// Plants it in a server, where it changes nothing yet.
    static void plant(GenericApplicationContext context) {
        context.registerBean(
                Statements.class,
                () -> new Statements(JdbcClient.create(context.getBean(DataSource.class))),
                b -> b.setPrimary(true));
    }

    /// Whether the rounds of a race fail when those statements hold nothing.
    ///
    /// @param part of their text
    public boolean failsWithoutLock(String part, AtOnce.Round round) throws Exception {
        return failsWith(part, Statements::withoutLock, round);
    }

    /// The same statement, and nobody is held by it.
    public static String withoutLock(String text) {
        return LOCK.matcher(text).replaceAll("").replace("pg_advisory_xact_lock(", "concat(");
    }

    /// Whether the rounds of a race fail when those statements say something else.
    ///
    /// @param part of their text
    public boolean failsWith(String part, UnaryOperator<String> change, AtOnce.Round round)
            throws Exception {
        fault = new Fault(part, change);
        wasSaid = false;
        try {
            boolean fails = AtOnce.fails(round);
            if (!wasSaid) {
                throw new IllegalStateException("nobody at once said: " + part);
            }
            return fails;
        } finally {
            fault = null;
        }
    }

    @Override
    public StatementSpec sql(String text) {
        Fault now = fault;
        if (now == null || !AtOnce.isRacing()) {
            return plain.sql(text);
        }
        pause();
        String changed = text.contains(now.part) ? now.change.apply(text) : text;
        wasSaid |= !changed.equals(text);
        return plain.sql(changed);
    }

    /// Whoever is slow meets whoever is not, wherever the other one is by then.
    private void pause() {
        boolean isLate = !hasBegun.get() && ThreadLocalRandom.current().nextBoolean();
        hasBegun.set(true);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(isLate ? LATEST : LONGEST_PAUSE));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
