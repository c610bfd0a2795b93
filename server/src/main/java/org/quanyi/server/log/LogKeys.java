package org.quanyi.server.log;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.proof.SigningKey;
import org.quanyi.server.store.PrivateFile;
import org.quanyi.server.store.Store;
import org.quanyi.server.store.StoreFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keys that sign the public logs' checkpoints (日志签名密钥), two per origin, made once and kept in
/// files that only their owner can read.
///
/// For trial. An operator whose keys lie in a device replaces this class.
@Component
class LogKeys {

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;
    private final String host;
    private final Map<Origin, LogSigner> signers = new HashMap<>();

    LogKeys(Store store, @Value("${quanyi.log.host}") String host) {
        this.folder = store.folder().path().resolve("log");
        this.host = host;
    }

    /// Where the logs keep what belongs to no database.
    Path folder() {
        return folder;
    }

    /// Who signs for an origin.
    synchronized LogSigner of(Origin origin) {
        return signers.computeIfAbsent(origin, this::signer);
    }

    private LogSigner signer(Origin origin) {
        String name = host + "/log/" + origin.path();
        return new LogSigner(
                new SigningKey(name, pair(folder.resolve(origin.path() + ".key"))),
                new Sm2Key(name, secret(folder.resolve(origin.path() + ".sm2"))),
                folder.resolve(origin.path() + ".signed"));
    }

    private static BigInteger secret(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file, Sm2Key.fresh().toString(16) + "\n");
            }
            return new BigInteger(Files.readString(file).strip(), 16);
        } catch (IOException | NumberFormatException e) {
            throw new StoreFailure("The key file " + file + " of a public log cannot be used.", e);
        }
    }

    private KeyPair pair(Path file) {
        try {
            if (!Files.exists(file)) {
                KeyPair fresh = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                make(
                        file,
                        encoded(fresh.getPrivate().getEncoded())
                                + "\n"
                                + encoded(fresh.getPublic().getEncoded())
                                + "\n");
            }
            List<String> lines = Files.readAllLines(file);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoded(lines.get(1)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(0)))));
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new StoreFailure("The key file " + file + " of a public log cannot be used.", e);
        }
    }

    private static void make(Path file, String content) throws IOException {
        Files.createDirectories(
                file.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PrivateFile.once(file, content.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
