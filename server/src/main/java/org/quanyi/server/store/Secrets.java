package org.quanyi.server.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of the database roles, made once at random and kept in a file that only its owner
/// can read.
final class Secrets {

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new StoreFailure("The password file " + file + " cannot be read.", e);
            }
        }
    }

    /// The password of a role; made and kept when it is asked for the first time.
    String of(String role) {
        String known = values.getProperty(role);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String fresh = HexFormat.of().formatHex(bytes);
        values.setProperty(role, fresh);
        keep();
        return fresh;
    }

    private void keep() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, "Passwords of the database roles. Keep this file private.");
            }
        } catch (IOException e) {
            throw new StoreFailure("The password file " + file + " cannot be written.", e);
        }
    }
}
