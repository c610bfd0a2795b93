package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.contribution.FileLimits;
import org.quanyi.server.contribution.Upload;

/// A file named on the command line, read as a whole. Its size is looked at before anything is
/// read.
final class InputFile {

    private InputFile() {}

    /// The content, or why there is none; the codes are keys of the bundle `command`.
    static Result<Upload> read(Path path) {
        String name = path.toString();
        if (!Files.exists(path)) {
            return Result.refused(Refusal.of("file.missing", name));
        }
        if (Files.isDirectory(path)) {
            return Result.refused(Refusal.of("file.folder", name));
        }
        try {
            long size = Files.size(path);
            int most = FileLimits.DEFAULT.bytes();
            if (size > most) {
                return Result.refused(
                        Refusal.of("file.large", name, "" + (most >> 20), "" + (size >> 20)));
            }
            return Result.of(
                    new Upload(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
        } catch (AccessDeniedException e) {
            return Result.refused(Refusal.of("file.denied", name));
        } catch (IOException e) {
            return Result.refused(
                    Refusal.of("file.unreadable", name, e.getClass().getSimpleName()));
        }
    }
}
