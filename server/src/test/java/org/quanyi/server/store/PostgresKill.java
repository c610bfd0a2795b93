package org.quanyi.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Kills an embedded database as a power cut would, and does to it what only its superuser can.
public final class PostgresKill {

    private PostgresKill() {}

    /// Stops all processes of the database at once, so that none can tidy up, and kills them.
    public static void kill(Path folder) throws IOException, InterruptedException {
        Path pidFile = folder.resolve("pg18").resolve("postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(postmaster)
                .ifPresent(p -> {
                    all.add(p);
                    p.children().forEach(all::add);
                });
        for (String signal : List.of("-STOP", "-KILL")) {
            List<String> words = new ArrayList<>(List.of("kill", signal));
            all.forEach(p -> words.add(Long.toString(p.pid())));
            new ProcessBuilder(words).start().waitFor();
        }
        for (ProcessHandle p : all) {
            for (int i = 0; i < 100 && p.isAlive(); i++) {
                Thread.sleep(50);
            }
        }
    }

    /// Runs statements as the superuser of an embedded store.
    public static void asSuperuser(Store store, Path folder, List<String> statements)
            throws SQLException {
        try (Sql sql = new Sql(superuser(store, folder))) {
            for (String statement : statements) {
                sql.run(statement);
            }
        }
    }

    static Login superuser(Store store, Path folder) {
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
        return new Login(
                store.owner().url().replaceAll("/quanyi$", "/postgres"),
                "postgres",
                secrets.of("postgres"));
    }
}
