package org.quanyi.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key that backups are sealed with, in a file that only its owner can read: the one named by
/// `QUANYI_BACKUP_KEY`, else `backup.key` in the state folder.
record BackupKey(Path file, SecretKey key) {

    private static final int BYTES = 32;

    private static Path file(StateFolder folder, Map<String, String> environment) {
        String named = environment.getOrDefault("QUANYI_BACKUP_KEY", "");
        return named.isBlank() ? folder.path().resolve("backup.key") : Path.of(named);
    }

    /// The key; made when there is none.
    static BackupKey forWriting(StateFolder folder, Map<String, String> environment) {
        Path file = file(folder, environment);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n");
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    "The key of the backups cannot be written to "
                            + file
                            + " ("
                            + StateFolder.reason(e)
                            + ").",
                    e);
        }
        return read(file);
    }

    /// The key that must be there.
    static BackupKey forReading(StateFolder folder, Map<String, String> environment) {
        return read(file(folder, environment));
    }

    private static BackupKey read(Path file) {
        try {
            byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            if (bytes.length == BYTES) {
                return new BackupKey(file, new SecretKeySpec(bytes, "AES"));
            }
            throw new StoreFailure("The file " + file + " holds no key of a backup.");
        } catch (IOException e) {
            throw new StoreFailure(
                    "The key of the backup is not in "
                            + file
                            + ". Name its file in QUANYI_BACKUP_KEY; without it nobody can restore.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new StoreFailure("The file " + file + " holds no key of a backup.", e);
        }
    }
}
