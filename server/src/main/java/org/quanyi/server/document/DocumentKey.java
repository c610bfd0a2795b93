package org.quanyi.server.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A key that signs documents, with its certificate (单据签名密钥及证书).
///
/// @param chain the key's own certificate first, then those above it
public record DocumentKey(PrivateKey key, List<X509Certificate> chain) {

    private static final int LINE = 64;

    public DocumentKey {
        chain = List.copyOf(chain);
    }

    /// The key's own certificate.
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// The SHA-256 of the certificate, in groups of four, as people compare it.
    public String sha256() {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(digest(encoded(certificate())))
                .replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// The certificate as a file that programs read.
    public byte[] pem() {
        String base64 =
                Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                        .encodeToString(encoded(certificate()));
        return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
