package org.quanyi.server.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quanyi.server.store.Store;
import org.quanyi.server.store.StoreFailure;
import org.springframework.stereotype.Component;

/// The key under which codes, sources and numbers are hashed (登录散列密钥). It lies in the state folder,
/// so that the database alone tells nobody which of a million codes was sent.
@Component
class SignInKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final SecretKeySpec key;

    SignInKey(Store store) {
        file = store.folder().path().resolve("sign-in.key");
        key = new SecretKeySpec(bytes(), ALGORITHM);
    }

    /// The keyed hash of a text.
    ///
    /// @param kind what the text is, so that no hash of one kind is one of another
    byte[] hash(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private byte[] bytes() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreFailure("The key file " + file + " of the sign-in cannot be used.", e);
        }
    }

    /// Two processes may get here at once: the file appears whole, and only the first one's.
    private void make() throws IOException {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Path whole = Files.createTempFile(file.getParent(), "key", ".new", PRIVATE);
        try {
            Files.writeString(whole, HexFormat.of().formatHex(fresh) + "\n");
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException theOther) {
            // the other process's key is as good
        } finally {
            Files.delete(whole);
        }
    }
}
