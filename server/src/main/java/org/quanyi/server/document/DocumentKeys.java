package org.quanyi.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.quanyi.server.store.Store;
import org.quanyi.server.store.StoreFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keys that sign documents (单据签名密钥), from a JCA key store.
///
/// For trial a key store is made at the first use, in a file that only its owner can read. An
/// operator names one of any type that the JDK or a provider knows, a device's included.
@Component
public class DocumentKeys {

    /// What a key is for; its alias in the key store is this name in lower case.
    public enum Use {
        /// Signs documents for people, as PDF.
        SEAL,
        /// Signs credentials and status lists, for programs.
        CREDENTIAL;

        String alias() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String TRIAL_FILE = "document-keys.p12";

    private final Path trial;
    private final String host;
    private final String file;
    private final String type;
    private final char[] password;
    private final Clock clock;
    private final Map<Use, DocumentKey> keys = new EnumMap<>(Use.class);

    DocumentKeys(
            Store store,
            Clock clock,
            @Value("${quanyi.log.host}") String host,
            @Value("${quanyi.document.keystore}") String file,
            @Value("${quanyi.document.keystore-type}") String type,
            @Value("${quanyi.document.keystore-password}") String password) {
        this.trial = store.folder().path().resolve(TRIAL_FILE);
        this.clock = clock;
        this.host = host;
        this.file = file;
        this.type = type;
        this.password = password.toCharArray();
    }

    /// The key for a use.
    ///
    /// @throws StoreFailure when the key store cannot be used
    public synchronized DocumentKey of(Use use) {
        return keys.computeIfAbsent(use, this::read);
    }

    private DocumentKey read(Use use) {
        try {
            KeyStore store = file.isEmpty() ? trial() : named();
            Certificate[] chain = store.getCertificateChain(use.alias());
            if (chain == null
                    || !(store.getKey(use.alias(), password) instanceof PrivateKey secret)) {
                throw new StoreFailure(
                        "The key store of documents has no key '" + use.alias() + "'.");
            }
            return new DocumentKey(
                    secret, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (IOException | GeneralSecurityException e) {
            throw new StoreFailure(
                    "The key store of documents cannot be used ("
                            + (file.isEmpty() ? trial : file)
                            + ").",
                    e);
        }
    }

    private KeyStore trial() throws IOException, GeneralSecurityException {
        if (!Files.exists(trial)) {
            new TrialKeys(host, clock, password).write(trial);
        }
        return loaded("PKCS12", trial.toString());
    }

    /// A key store without a file, such as a device's, is named by its type and `-`.
    private KeyStore named() throws IOException, GeneralSecurityException {
        return loaded(type, file);
    }

    private KeyStore loaded(String kind, String from) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(kind);
        if (from.equals("-")) {
            store.load(null, password);
            return store;
        }
        try (InputStream in = Files.newInputStream(Path.of(from))) {
            store.load(in, password);
        }
        return store;
    }
}
