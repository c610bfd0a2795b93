package org.quanyi.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.quanyi.server.store.PrivateFile;

/// Keys that vouch for themselves, so that everything can be tried out without a certificate
/// authority.
///
/// @param password only satisfies the format; what protects the file is that its owner alone can
///   read it
record TrialKeys(String host, Clock clock, char[] password) {

    private static final Duration LIFE = Duration.ofDays(3653);
    private static final int SERIAL_BITS = 120;

    void write(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        for (DocumentKeys.Use use : DocumentKeys.Use.values()) {
            KeyPair pair = pair();
            store.setKeyEntry(
                    use.alias(),
                    pair.getPrivate(),
                    password,
                    new Certificate[] {certificate(use, pair)});
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        store.store(content, password);
        PrivateFile.once(file, content.toByteArray());
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(DocumentKeys.Use use, KeyPair pair)
            throws GeneralSecurityException {
        X500Name name =
                new X500NameBuilder(BCStyle.INSTANCE)
                        .addRDN(BCStyle.O, host)
                        .addRDN(BCStyle.CN, host + " " + use.alias() + " (trial)")
                        .build();
        Instant now = clock.instant();
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(SERIAL_BITS, new SecureRandom()),
                            Date.from(now.minus(Duration.ofMinutes(5))),
                            Date.from(now.plus(LIFE)),
                            name,
                            pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(pair.getPrivate())));
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException("a certificate of trial cannot be made", e);
        }
    }
}
