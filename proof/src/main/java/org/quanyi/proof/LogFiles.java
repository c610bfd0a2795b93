package org.quanyi.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The published files of one log (日志文件), wherever they lie.
@FunctionalInterface
public interface LogFiles {
    /// The name of the file that holds the newest checkpoint.
    String CHECKPOINT = "checkpoint";

    /// The bytes of a file; null when there is none.
    ///
    /// @param path below the log's address, with `/`
    byte @Nullable [] read(String path) throws IOException;

    /// The files of a folder.
    static LogFiles in(Path folder) {
        return path -> {
            try {
                return Files.readAllBytes(folder.resolve(path));
            } catch (NoSuchFileException missing) {
                return null;
            }
        };
    }
}
