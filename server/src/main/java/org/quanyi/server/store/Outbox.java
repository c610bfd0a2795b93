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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The one way out for messages (发件箱): a file per message in the state folder's `outbox/new`, written
/// whole in `outbox/tmp` first. The operator's own gateway takes the files from there and removes
/// them.
@Component
public class Outbox {

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final JsonMapper json;
    private final @Nullable ECKey gateway;

    /// @param gatewayKey the public key of the operator's gateway as a JSON Web Key on an elliptic
    ///   curve; empty to leave messages readable to whoever may read the folder
    /// @throws IllegalArgumentException when it is no such key: nothing is sent readable instead
    public Outbox(
            Store store,
            JsonMapper json,
            @Value("${quanyi.codes.gateway-key:}") String gatewayKey) {
        this.folder = store.folder().path().resolve("outbox");
        this.json = json;
        this.gateway = gatewayKey.isBlank() ? null : key(gatewayKey);
    }

    /// A message as the gateway reads it.
    ///
    /// @param to the telephone, or the address of electronic mail
    /// @param expiresAt after this it is of no use and need not be sent
    public record Message(String to, String text, String expiresAt) {}

    private static ECKey key(String text) {
        try {
            return ECKey.parse(text).toPublicJWK();
        } catch (ParseException e) {
            throw new IllegalArgumentException("quanyi.codes.gateway-key is no key", e);
        }
    }

    /// Writes a message where the gateway does not look yet. One of that name that was written
    /// before and not released is written anew.
    public void prepare(String name, Message message) {
        try {
            Path whole = prepared(name);
            Files.deleteIfExists(whole);
            Files.createFile(whole, FILE);
            Files.write(whole, sealed(message));
            try (FileChannel file = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be written to " + folder, e);
        }
    }

    /// Hands a prepared message over. One that was handed over before stays as it is.
    public void release(String name) {
        try {
            Path ready = Files.createDirectories(folder.resolve("new"), FOLDER);
            Files.move(prepared(name), ready.resolve(named(name)));
        } catch (NoSuchFileException gone) {
            // another process was here first
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be written to " + folder, e);
        }
    }

    /// Takes a prepared message away.
    public void drop(String name) {
        try {
            Files.deleteIfExists(prepared(name));
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be taken from " + folder, e);
        }
    }

    /// The names of messages that were prepared and neither released nor dropped.
    public List<String> prepared() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder.resolve("tmp"), FOLDER))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
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
        return name + (gateway == null ? ".json" : ".jwe");
    }

    /// What a file holds: the message, or the message sealed for the gateway alone (JSON Web
    /// Encryption, RFC 7516, ECDH-ES with A256GCM).
    private byte[] sealed(Message message) {
        byte[] clear = json.writeValueAsBytes(message);
        if (gateway == null) {
            return clear;
        }
        try {
            JWEObject sealed =
                    new JWEObject(
                            new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                                    .keyID(gateway.getKeyID())
                                    .build(),
                            new Payload(clear));
            sealed.encrypt(new ECDHEncrypter(gateway));
            return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
        } catch (JOSEException e) {
            throw new IllegalStateException("a message could not be sealed", e);
        }
    }
}
