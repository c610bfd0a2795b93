package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A public key that signed notes are checked with (验证公钥): Ed25519, under a name, as C2SP
/// signed-note writes it: `name+number+key`. Immutable, safe for all threads.
public final class VerifierKey {
    static final String ALGORITHM = "Ed25519";

    /// What the encoding of a public key begins with when it is an Ed25519 key (RFC 8410).
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW_BYTES = 32;
    private static final byte TYPE = 1;
    private static final Pattern TEXT =
            Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte[] raw;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw, PublicKey key) {
        this.name = name;
        this.raw = raw;
        this.key = key;
        this.id = id(name, raw);
    }

    /// The public key of this name.
    ///
    /// @throws IllegalArgumentException if it is not an Ed25519 key, or the name has blanks or `+`
    public static VerifierKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        if (!isName(name)
                || encoded.length != HEAD.length + RAW_BYTES
                || !Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            throw new IllegalArgumentException("no Ed25519 key of a log: " + name);
        }
        var raw = Arrays.copyOfRange(encoded, HEAD.length, encoded.length);
        return new VerifierKey(name, raw, key);
    }

    /// Reads `name+number+key`, whose number must be the one of the key (`PRF-015`).
    public static Parsed<VerifierKey> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches() || !isName(match.group(1))) {
            return Parsed.flawed(Flaw.NOT_A_KEY);
        }
        var bytes = decoded(match.group(3));
        if (bytes.length != 1 + RAW_BYTES || bytes[0] != TYPE) {
            return Parsed.flawed(Flaw.NOT_A_KEY);
        }
        var raw = Arrays.copyOfRange(bytes, 1, bytes.length);
        var spec =
                new X509EncodedKeySpec(
                        ByteBuffer.allocate(HEAD.length + RAW_BYTES).put(HEAD).put(raw).array());
        try {
            var key =
                    new VerifierKey(
                            match.group(1),
                            raw,
                            KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
            return key.toString().equals(text)
                    ? new Parsed.Of<>(key)
                    : Parsed.flawed(Flaw.NOT_A_KEY);
        } catch (GeneralSecurityException notAPoint) {
            return Parsed.flawed(Flaw.NOT_A_KEY);
        }
    }

    /// Bytes of base64, none when the text is not base64.
    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c ->
                                c == '+'
                                        || c < ' '
                                        || c == 0x85
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c));
    }

    private static int id(String name, byte[] raw) {
        var hash =
                new Sha256()
                        .add(name.getBytes(StandardCharsets.UTF_8))
                        .add((byte) '\n')
                        .add(TYPE)
                        .add(raw)
                        .finish();
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    /// The name its signatures stand under.
    public String name() {
        return name;
    }

    /// The number that tells it from other keys of the name.
    public int id() {
        return id;
    }

    /// Whether the signature is this key's over these bytes.
    boolean hasSigned(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// `name+number+key`.
    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(1 + RAW_BYTES).put(TYPE).put(raw).array();
        return "%s+%08x+%s".formatted(name, id, Base64.getEncoder().encodeToString(typed));
    }
}
