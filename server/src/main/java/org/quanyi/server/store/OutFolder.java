package org.quanyi.server.store;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder from which somebody outside takes files (外发文件夹): each is written whole in `tmp` first,
/// and handed over in `new`. Whoever takes it removes it.
public final class OutFolder {

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String SEALED = ".jwe";

    private final Path folder;
    private final @Nullable ECKey taker;

    /// @param folder where it is
    /// @param key the public key of whoever takes the files, as a JSON Web Key on an elliptic
    ///   curve; empty to leave files readable to whoever may read the folder
    /// @param property that holds the key, for the message
    /// @throws IllegalArgumentException when it is no such key: nothing is written readable instead
    public OutFolder(Path folder, String key, String property) {
        this.folder = folder;
        this.taker = key.isBlank() ? null : key(key, property);
    }

    private static ECKey key(String text, String property) {
        try {
            return ECKey.parse(text).toPublicJWK();
        } catch (ParseException e) {
            throw new IllegalArgumentException(property + " is no key", e);
        }
    }

    /// Writes a file where nobody takes it yet. One of that name that was written before and not
    /// released is written anew.
    public void prepare(String name, byte[] content) {
        try {
            Path whole = prepared(name);
            Files.deleteIfExists(whole);
            Files.createFile(whole, FILE);
            Files.write(whole, sealed(content));
            try (FileChannel file = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be written to " + folder, e);
        }
    }

    /// Hands a prepared file over. One that was handed over before stays as it is.
    public void release(String name) {
        try {
            Path ready = Files.createDirectories(folder.resolve("new"), FOLDER);
            Files.move(prepared(name), ready.resolve(named(name)));
        } catch (NoSuchFileException gone) {
            // another process was here first
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be written to " + folder, e);
        }
    }

    /// Takes a prepared file away.
    public void drop(String name) {
        try {
            Files.deleteIfExists(prepared(name));
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be taken from " + folder, e);
        }
    }

    /// Hands over those prepared files whose work was done before a stop, and that were not
    /// released.
    ///
    /// @param prefix that their names begin with
    /// @param ending that they end with
    /// @param isDone whether it was, by what stands between the two
    /// @return how many were
    public int finish(String prefix, String ending, Predicate<String> isDone) {
        List<String> done =
                prepared().stream()
                        .filter(name -> name.startsWith(prefix) && name.endsWith(ending))
                        .filter(name ->
                                isDone.test(
                                        name.substring(
                                                prefix.length(), name.length() - ending.length())))
                        .toList();
        done.forEach(this::release);
        return done.size();
    }

    /// The names of files that were prepared and neither released nor dropped.
    private List<String> prepared() {
        try (Stream<Path> files =
                Files.list(Files.createDirectories(folder.resolve("tmp"), FOLDER))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name ->
                            name.endsWith(SEALED)
                                    ? name.substring(0, name.length() - SEALED.length())
                                    : name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private Path prepared(String name) throws IOException {
        return Files.createDirectories(folder.resolve("tmp"), FOLDER).resolve(named(name));
    }

    private String named(String name) {
        return name + (taker == null ? "" : SEALED);
    }

    /// What a file holds: the content, or the content sealed for the taker alone (JSON Web
    /// Encryption, RFC 7516, ECDH-ES with A256GCM).
    private byte[] sealed(byte[] clear) {
        if (taker == null) {
            return clear;
        }
        try {
            JWEObject sealed =
                    new JWEObject(
                            new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                                    .keyID(taker.getKeyID())
                                    .build(),
                            new Payload(clear));
            sealed.encrypt(new ECDHEncrypter(taker));
            return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
        } catch (JOSEException e) {
            throw new IllegalStateException("a file could not be sealed", e);
        }
    }

    /// Puts a list beside the files that wait, in place of the one before: which there are, how
    /// long, and their digests, so that the taker can see that all arrived whole.
    public void list(String name) {
        try {
            Path ready = Files.createDirectories(folder.resolve("new"), FOLDER);
            StringBuilder rows = new StringBuilder("file,bytes,sha-256\r\n");
            try (Stream<Path> files = Files.list(ready)) {
                for (Path file : files.filter(f -> !f.endsWith(name)).sorted().toList()) {
                    rows.append(row(file));
                }
            }
            Path whole = Files.createDirectories(folder.resolve("tmp"), FOLDER).resolve(name);
            Files.deleteIfExists(whole);
            Files.createFile(whole, FILE);
            Files.writeString(whole, rows);
            Files.move(whole, ready.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be written to " + folder, e);
        }
    }

    private static String row(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return file.getFileName()
                    + ","
                    + content.length
                    + ","
                    + HexFormat.of().formatHex(digest)
                    + "\r\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
