package org.quanyi.server.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that only its owner can read (仅属主可读的文件), such as one with a key.
public final class PrivateFile {

    private PrivateFile() {}

    /// Makes it unless it is there. Two processes may get here at once: the file appears whole, and
    /// only the first one's, which is as good.
    public static void once(Path file, byte[] content) throws IOException {
        Path whole =
                Files.createTempFile(
                        file.getParent(),
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(whole, content);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException theOther) {
            // the other process's is there
        } finally {
            Files.delete(whole);
        }
    }
}
