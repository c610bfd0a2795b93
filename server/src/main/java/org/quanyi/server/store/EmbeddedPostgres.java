package org.quanyi.server.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that comes with Quanyi: durable, for trial, on the loopback address only.
///
/// Several processes may use one data folder (a server and a command beside it): each holds a
/// shared lock, the last one to leave stops the database. A postmaster that outlived its process is
/// found by its pid file and used again; a pid is believed only when that process really is a
/// postgres on this folder.
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int START_ATTEMPTS = 5;
    private static final String START_LOCK = "postgres.start.lock";
    private static final String USE_LOCK = "postgres.use.lock";

    /// Rounds make a password that people choose hard to guess. These are 192 random bits each: the
    /// 4,096 rounds of the default guard nothing, and every new connection pays for them.
    private static final String RANDOM_PASSWORDS = "scram_iterations=1";

    private final StateFolder folder;
    private final Path binaries;
    private final Path data;
    private final Path log;
    private final Secrets secrets;
    private @Nullable FileLock use;
    private int port;

    EmbeddedPostgres(StateFolder folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
        this.data = folder.path().resolve("pg18");
        this.log = folder.path().resolve("postgres.log");
        this.secrets = new Secrets(folder.path().resolve("secrets.properties"));
    }

    /// Starts the database or joins the one that runs on this folder.
    ///
    /// @return the superuser's way in
    Login start() {
        FileLock starting = folder.lock(START_LOCK, false);
        try {
            use = folder.tryLock(USE_LOCK, true);
            initialise();
            run();
        } finally {
            StateFolder.release(starting);
        }
        return superuser();
    }

    /// The superuser's way in, once it runs.
    Login superuser() {
        return new Login(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                secrets.of("postgres"));
    }

    Secrets secrets() {
        return secrets;
    }

    /// Starts the database again when it is gone, as after a kill. Nothing happens while it lives.
    void revive() {
        if (running().isEmpty()) {
            LOG.warn("PostgreSQL is gone; starting it again on the same port");
            FileLock starting = folder.lock(START_LOCK, false);
            try {
                run();
            } finally {
                StateFolder.release(starting);
            }
        }
    }

    @Override
    public void close() {
        FileLock held = use;
        if (held == null) {
            return;
        }
        use = null;
        FileLock starting = folder.lock(START_LOCK, false);
        try {
            StateFolder.release(held);
            FileLock alone = folder.tryLock(USE_LOCK, false);
            if (alone != null) {
                command(
                        List.of(
                                "pg_ctl",
                                "stop",
                                "-D",
                                data.toString(),
                                "-m",
                                "fast",
                                "-w",
                                "-t",
                                "60"));
                StateFolder.release(alone);
            }
        } finally {
            StateFolder.release(starting);
        }
    }

    private void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            // A folder without PG_VERSION is what an interrupted first start leaves: nothing was
            // ever stored in it.
            UnpackedBinaries.deleteTree(data);
            Path password = Files.createTempFile(folder.path(), "init", ".pw");
            try {
                Files.writeString(password, secrets.of("postgres"));
                must(
                        command(
                                List.of(
                                        "initdb",
                                        "-D",
                                        data.toString(),
                                        "-U",
                                        "postgres",
                                        "--pwfile=" + password,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--locale=C",
                                        "--set=" + RANDOM_PASSWORDS,
                                        "--no-instructions")),
                        "The embedded PostgreSQL could not be set up in " + data);
            } finally {
                Files.deleteIfExists(password);
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    "The data folder "
                            + folder.path()
                            + " cannot be written ("
                            + StateFolder.reason(e)
                            + ").",
                    e);
        }
    }

    private void run() {
        String said = "";
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            Optional<Integer> alive = running();
            if (alive.isPresent()) {
                port = alive.get();
                return;
            }
            port = port == 0 ? FreePort.find() : port;
            Outcome outcome =
                    command(
                            List.of(
                                    "pg_ctl",
                                    "start",
                                    "-D",
                                    data.toString(),
                                    "-w",
                                    "-t",
                                    "120",
                                    "-l",
                                    log.toString(),
                                    "-o",
                                    String.join(" ", settings())));
            if (outcome.code() == 0) {
                return;
            }
            said = outcome.text();
            pause(attempt);
        }
        throw new StoreFailure(
                "The embedded PostgreSQL did not start after "
                        + START_ATTEMPTS
                        + " attempts; its last words stand in "
                        + log
                        + lastLine(said)
                        + ".");
    }

    private String lastLine(String said) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "" : ": " + lines.getLast();
        } catch (IOException e) {
            return said.isBlank() ? "" : ": " + said.strip();
        }
    }

    private List<String> settings() {
        List<String> flags = new ArrayList<>();
        Map.ofEntries(
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("port", Integer.toString(port)),
                        Map.entry("unix_socket_directories", "''"),
                        Map.entry("fsync", "on"),
                        Map.entry("synchronous_commit", "on"),
                        Map.entry("full_page_writes", "on"),
                        Map.entry("max_connections", "40"),
                        Map.entry("shared_buffers", "256MB"),
                        Map.entry("max_wal_size", "4GB"),
                        Map.entry("checkpoint_timeout", "15min"),
                        Map.entry("jit", "off"),
                        Map.entry("timezone", "Asia/Shanghai"),
                        Map.entry("log_timezone", "Asia/Shanghai"))
                .forEach((name, value) -> flags.add("-c " + name + "=" + value));
        flags.add("-c " + RANDOM_PASSWORDS);
        return flags;
    }

    /// The port of the postmaster that lives on this folder, if one does.
    private Optional<Integer> running() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            String commandLine =
                    Files.readString(Path.of("/proc", lines.get(0).strip(), "cmdline"))
                            .replace('\0', ' ');
            boolean ours =
                    commandLine.contains("postgres") && commandLine.contains(data.toString());
            return ours ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record Outcome(int code, String text) {}

    private static void must(Outcome outcome, String sentence) {
        if (outcome.code() != 0) {
            throw new StoreFailure(
                    sentence + ": " + outcome.text().strip().replaceAll("\\s+", " "));
        }
    }

    private Outcome command(List<String> words) {
        List<String> full = new ArrayList<>(Unprivileged.prefix(folder.path()));
        full.add(binaries.resolve("bin").resolve(words.getFirst()).toString());
        full.addAll(words.subList(1, words.size()));
        try {
            Path output = Files.createTempFile(folder.path(), "pg", ".out");
            try {
                // To a file, not a pipe: the postmaster inherits it and would keep a pipe open for
                // ever.
                Process process =
                        new ProcessBuilder(full)
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .directory(folder.path().toFile())
                                .start();
                if (!process.waitFor(180, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, "no answer within 180 seconds");
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    "The embedded PostgreSQL cannot be run from "
                            + folder.path()
                            + " ("
                            + StateFolder.reason(e)
                            + ").",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("Interrupted while the embedded PostgreSQL was starting.", e);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(500L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("Interrupted while waiting for the embedded PostgreSQL.", e);
        }
    }
}
