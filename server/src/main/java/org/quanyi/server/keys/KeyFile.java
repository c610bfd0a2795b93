package org.quanyi.server.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.store.Store;
import org.quanyi.server.store.StoreFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The JCA key store with the key-encryption keys: a PKCS #12 file that only its owner can read, or
/// whatever key store the operator names, a device (PKCS #11) among them.
///
/// The file's permissions are what protects it in a trial: a password that lies beside it would
/// protect nothing.
@Component
class KeyFile {

    private static final String ALIAS = "quanyi-kek-";
    private static final int BITS = 256;

    private final String type;
    private final @Nullable Provider provider;
    private final @Nullable Path file;
    private final char[] password;

    KeyFile(
            Store store,
            @Value("${quanyi.keys.store.type}") String type,
            @Value("${quanyi.keys.store.provider}") String provider,
            @Value("${quanyi.keys.store.provider-configuration}") String configuration,
            @Value("${quanyi.keys.store.file}") String file,
            @Value("${quanyi.keys.store.password}") String password) {
        this.type = type;
        this.provider = provider.isBlank() ? null : provider(provider, configuration);
        // a device has no file
        if (file.isBlank()) {
            this.file = this.provider == null ? store.folder().path().resolve("keys.p12") : null;
        } else {
            this.file = Path.of(file);
        }
        this.password = password.toCharArray();
    }

    private static Provider provider(String name, String configuration) {
        Provider known = Security.getProvider(name);
        if (known == null) {
            throw new StoreFailure(
                    "This JDK has no security provider "
                            + name
                            + "; check quanyi.keys.store.provider.");
        }
        return configuration.isBlank() ? known : known.configure(configuration);
    }

    /// Where the keys are, for a sentence.
    String place() {
        return file == null ? "the key store " + type : file.toString();
    }

    /// Whether the keys lie in a file of this machine.
    @Nullable Path file() {
        return file;
    }

    /// The keys by version.
    Map<Integer, SecretKey> keys() {
        try {
            KeyStore store = load();
            Map<Integer, SecretKey> keys = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (alias.startsWith(ALIAS)
                        && store.getKey(alias, password) instanceof SecretKey key) {
                    keys.put(Integer.parseInt(alias.substring(ALIAS.length())), key);
                }
            }
            return keys;
        } catch (IOException | GeneralSecurityException | NumberFormatException e) {
            throw new StoreFailure(
                    "The keys in "
                            + place()
                            + " cannot be opened: the password is another, or the file is damaged.",
                    e);
        }
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store =
                provider == null
                        ? KeyStore.getInstance(type)
                        : KeyStore.getInstance(type, provider);
        if (file == null || !Files.exists(file)) {
            store.load(null, password);
            return store;
        }
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
        open.removeAll(PosixFilePermissions.fromString("rwx------"));
        if (!open.isEmpty()) {
            throw new StoreFailure(
                    "The key file "
                            + file
                            + " may be read by others. Take their permissions away (chmod 600), and think"
                            + " about who read it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    /// Makes a key and keeps it beside those that are there. One writer at a time: the caller holds
    /// the lock of the key tables.
    SecretKey make(int version) {
        try {
            KeyGenerator generator =
                    provider == null
                            ? KeyGenerator.getInstance("AES")
                            : KeyGenerator.getInstance("AES", provider);
            generator.init(BITS);
            SecretKey key = generator.generateKey();
            KeyStore store = load();
            store.setEntry(
                    ALIAS + version,
                    new KeyStore.SecretKeyEntry(key),
                    new KeyStore.PasswordProtection(password));
            if (file != null) {
                replace(file, store);
            }
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new StoreFailure("A new key cannot be kept in " + place() + ".", e);
        }
    }

    /// The file is the old one or the new one, whenever the power fails.
    private void replace(Path target, KeyStore store) throws IOException, GeneralSecurityException {
        Path folder = target.toAbsolutePath().getParent();
        Path whole =
                Files.createTempFile(
                        folder,
                        "keys",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                store.store(out, password);
            }
            try (var written = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
