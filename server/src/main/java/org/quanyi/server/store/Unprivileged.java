package org.quanyi.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The words before a PostgreSQL command that let it run when we are root, which PostgreSQL itself
/// refuses.
///
/// A user namespace without a mapping keeps the files' real owner while the process no longer
/// counts as root.
final class Unprivileged {

    private static final long ROOT = 0;

    private Unprivileged() {}

    static List<String> prefix(Path folder) {
        if (new com.sun.security.auth.module.UnixSystem().getUid() != ROOT) {
            return List.of();
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return List.of("unshare", "-U");
        }
        throw new StoreFailure(
                "PostgreSQL refuses to run as root and this machine allows no user namespaces; start Quanyi as an"
                        + " ordinary user with QUANYI_DATA outside "
                        + folder
                        + ", or name a database in QUANYI_DATABASE_URL.");
    }

    private static boolean works(List<String> words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
