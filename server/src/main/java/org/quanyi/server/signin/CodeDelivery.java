package org.quanyi.server.signin;

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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The one way out for codes (验证码投递): a file per message in the state folder's `outbox/new`,
/// written whole in `outbox/tmp` first. The operator's own gateway takes the files from there and
/// removes them.
@Component
class CodeDelivery {

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// Stands in a message to nobody, so that it is as long as any other.
    private static final String NO_PHONE = "00000000000";

    private final Path outbox;
    private final JsonMapper json;
    private final MessageSource messages;
    private final Clock clock;
    private final @Nullable ECKey gateway;

    /// @param gatewayKey the public key of the operator's gateway as a JSON Web Key on an elliptic
    ///   curve; empty to leave messages readable to whoever may read the folder
    /// @throws IllegalArgumentException when it is no such key: nothing is sent readable instead
    CodeDelivery(
            Store store,
            JsonMapper json,
            MessageSource messages,
            Clock clock,
            @Value("${quanyi.codes.gateway-key:}") String gatewayKey) {
        this.outbox = store.folder().path().resolve("outbox");
        this.json = json;
        this.messages = messages;
        this.clock = clock;
        this.gateway = gatewayKey.isBlank() ? null : key(gatewayKey);
    }

    private static ECKey key(String text) {
        try {
            return ECKey.parse(text).toPublicJWK();
        } catch (ParseException e) {
            throw new IllegalArgumentException("quanyi.codes.gateway-key is no key", e);
        }
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

    /// A message as the gateway reads it.
    ///
    /// @param to the phone
    /// @param expiresAt after this it is of no use and need not be sent
    record Message(String to, String text, String expiresAt) {}

    /// What a message says.
    ///
    /// @param key of its text
    /// @param about what stands in it beside the code
    record Letter(String key, List<String> about, Locale locale) {

        private String text(MessageSource messages, String code) {
            List<Object> arguments = new ArrayList<>(List.of(code));
            arguments.addAll(about);
            return messages.getMessage(key, arguments.toArray(), locale);
        }
    }

    /// Hands a code over. One to nobody is written and taken away again: the same work, so that the
    /// time taken does not tell whether there is an account.
    ///
    /// @param letter what the code is for, in words
    void send(String code, @Nullable String phone, Letter letter, Instant expires) {
        Message message =
                new Message(
                        phone == null ? NO_PHONE : phone,
                        letter.text(messages, code),
                        expires.toString());
        String name =
                clock.millis() + "." + UUID.randomUUID() + (gateway == null ? ".json" : ".jwe");
        try {
            Path whole = Files.createDirectories(outbox.resolve("tmp"), FOLDER).resolve(name);
            Path ready = Files.createDirectories(outbox.resolve("new"), FOLDER).resolve(name);
            Files.createFile(whole, FILE);
            Files.write(whole, sealed(message));
            try (FileChannel file = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            if (phone == null) {
                Files.delete(whole);
            } else {
                Files.move(whole, ready);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be written to " + outbox, e);
        }
    }
}
