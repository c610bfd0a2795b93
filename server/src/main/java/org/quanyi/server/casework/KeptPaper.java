package org.quanyi.server.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A paper as it is kept: sealed, with the digest that its step names. The digest is of the sealed
/// bytes, so that it says nothing of the content once the key is gone.
record KeptPaper(PaperKind kind, int bytes, String digest, byte[] sealed) {

    static KeptPaper of(Paper paper, byte[] sealed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sealed);
            return new KeptPaper(
                    paper.kind(), paper.content().length, HexFormat.of().formatHex(digest), sealed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
