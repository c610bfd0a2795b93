package org.quanyi.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// Who asks through the programs' interface, in which language, and under which key.
///
/// @param target method and address, as the first part of what makes a request the same
/// @param key the Idempotency-Key, empty when none came
public record ProgramRequest(Actor actor, Locale locale, String target, String key) {

    /// SHA-256 of what was asked: the same only for the same request.
    public byte[] digest(byte[] content, Object... options) {
        MessageDigest digest = sha256();
        add(digest, target.getBytes(StandardCharsets.UTF_8));
        for (Object option : options) {
            add(digest, String.valueOf(option).getBytes(StandardCharsets.UTF_8));
        }
        add(digest, content);
        return digest.digest();
    }

    /// Lengths go first, so that two parts never read as two others.
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
