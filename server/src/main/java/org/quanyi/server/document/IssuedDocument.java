package org.quanyi.server.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.quanyi.proof.Canonical;
import org.quanyi.proof.Hash;
import org.quanyi.server.log.Leaf;

/// A document that was issued (已开具单据).
///
/// @param digest the SHA-256 of the file as it was handed out
/// @param leaf what opens its leaf in the public log
/// @param revoked why it was taken back; empty while it holds
public record IssuedDocument(
        NewDocument document, Hash digest, Leaf leaf, Optional<RevocationReason> revoked) {

    /// The number.
    public String number() {
        return document.name().number();
    }

    /// When it was issued.
    public Instant issuedAt() {
        return document.issuedAt();
    }

    /// What its leaf commits to: the file, not the person. Whoever holds the file can make it
    /// again.
    public static byte[] canonical(
            DocumentKind kind, String number, Hash digest, LocalDate asOf, Instant issuedAt) {
        return new Canonical()
                .text("issued")
                .text(kind.name())
                .text(number)
                .hash(digest)
                .text(asOf.toString())
                .text(issuedAt.toString())
                .toBytes();
    }

    boolean hasCheckCode(String typed) {
        return java.security.MessageDigest.isEqual(
                document.name().checkCode().getBytes(StandardCharsets.UTF_8),
                typed.getBytes(StandardCharsets.UTF_8));
    }
}
