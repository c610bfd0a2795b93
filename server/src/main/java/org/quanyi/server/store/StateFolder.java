package org.quanyi.server.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder that holds all state of one installation, readable by its owner only.
///
/// Locks are the operating system's, so that they end with the process however it ends.
public record StateFolder(Path path) {

    private static final String NO_SPACE = "No space left on device";

    /// `QUANYI_DATA`, else the XDG data folder of the user.
    public static StateFolder of(Map<String, String> environment) {
        String named = environment.getOrDefault("QUANYI_DATA", "");
        if (!named.isBlank()) {
            return new StateFolder(Path.of(named).toAbsolutePath());
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base =
                xdg.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".local", "share")
                        : Path.of(xdg);
        return new StateFolder(base.resolve("quanyi").toAbsolutePath());
    }

    public StateFolder create() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return this;
        } catch (IOException e) {
            throw new StoreFailure(
                    "The data folder "
                            + path
                            + " cannot be written ("
                            + reason(e)
                            + "). Free some space or name another folder in QUANYI_DATA.",
                    e);
        }
    }

    static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        // A full disk has no exception of its own; the system's words are all that tells it.
        String said = e.getMessage();
        return said != null && said.startsWith(NO_SPACE) ? NO_SPACE : e.getClass().getSimpleName();
    }

    /// Takes the lock that only one serving process may hold.
    ///
    /// @throws StoreFailure when another process serves from this folder
    public AutoCloseable serveAlone() {
        FileLock lock = tryLock("server.lock", false);
        if (lock == null) {
            throw new StoreFailure(
                    "Quanyi is already running on "
                            + path
                            + ". Stop it first, or name another folder in QUANYI_DATA.");
        }
        return () -> release(lock);
    }

    @Nullable FileLock tryLock(String name, boolean shared) {
        try {
            return open(name).tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new StoreFailure(
                    "The lock " + path.resolve(name) + " cannot be taken: " + reason(e) + ".", e);
        }
    }

    FileLock lock(String name, boolean shared) {
        try {
            return open(name).lock(0, Long.MAX_VALUE, shared);
        } catch (IOException e) {
            throw new StoreFailure(
                    "The lock " + path.resolve(name) + " cannot be taken: " + reason(e) + ".", e);
        }
    }

    // The channel belongs to the lock and is closed with it in release().
    @SuppressWarnings("resource")
    private FileChannel open(String name) throws IOException {
        return new RandomAccessFile(path.resolve(name).toFile(), "rw").getChannel();
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new StoreFailure("A lock could not be released: " + reason(e) + ".", e);
        }
    }
}
