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
/// signed-note writes it: `name+number+key`. A log signs the text itself, a witness the text and a
/// time (C2SP tlog-cosignature); the keys of both look alike but for their type. Immutable, safe
/// for all threads.
public final class VerifierKey {
    static final String ALGORITHM = "Ed25519";

    /// What the encoding of a public key begins with when it is an Ed25519 key (RFC 8410).
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW_BYTES = 32;

    /// A log's key.
    private static final byte NOTE = 1;

    /// A witness's key.
    private static final byte COSIGNATURE = 4;

    private static final Pattern TEXT =
            Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte type;
    private final byte[] raw;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, byte type, byte[] raw, PublicKey key) {
        this.name = name;
        this.type = type;
        this.raw = raw;
        this.key = key;
        this.id = id(name, type, raw);
    }

    /// The public key of this name.
    ///
    /// @throws IllegalArgumentException if it is not an Ed25519 key, or the name has blanks or `+`
    public static VerifierKey of(String name, PublicKey key) {
        return of(name, NOTE, key);
    }

    /// The public key of the witness of this name.
    ///
    /// @throws IllegalArgumentException if it is not an Ed25519 key, or the name has blanks or `+`
    static VerifierKey ofWitness(String name, PublicKey key) {
        return of(name, COSIGNATURE, key);
    }

    private static VerifierKey of(String name, byte type, PublicKey key) {
        var encoded = key.getEncoded();
        if (!isName(name)
                || encoded.length != HEAD.length + RAW_BYTES
                || !Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            throw new IllegalArgumentException("no Ed25519 key of a log: " + name);
        }
        var raw = Arrays.copyOfRange(encoded, HEAD.length, encoded.length);
        return new VerifierKey(name, type, raw, key);
    }

    /// Reads `name+number+key` of a log, whose number must be the one of the key (`PRF-015`).
    public static Parsed<VerifierKey> parse(String text) {
        return parse(text, NOTE);
    }

    /// Reads `name+number+key` of a witness, whose number must be the one of the key (`PRF-015`).
    public static Parsed<VerifierKey> parseWitness(String text) {
        return parse(text, COSIGNATURE);
    }

    private static Parsed<VerifierKey> parse(String text, byte type) {
        var match = TEXT.matcher(text);
        if (!match.matches() || !isName(match.group(1))) {
            return Parsed.flawed(Flaw.NOT_A_KEY);
        }
        var bytes = decoded(match.group(3));
        if (bytes.length != 1 + RAW_BYTES || bytes[0] != type) {
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
                            type,
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

    private static int id(String name, byte type, byte[] raw) {
        var hash =
                new Sha256()
                        .add(name.getBytes(StandardCharsets.UTF_8))
                        .add((byte) '\n')
                        .add(type)
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

    /// Whether both are one key pair's, whatever name or type they have.
    boolean isSamePair(VerifierKey other) {
        return Arrays.equals(raw, other.raw);
    }

    /// Whether the signature is this key's over these bytes.
    boolean hasSigned(byte[] text, byte[] signature) {
        if (type == NOTE) {
            return isSignature(text, signature);
        }
        if (signature.length < Long.BYTES) {
            return false;
        }
        var seconds = ByteBuffer.wrap(signature).getLong();
        return seconds >= 0
                && isSignature(
                        cosigned(text, seconds),
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    /// What a witness signs: the text, and when.
    static byte[] cosigned(byte[] text, long seconds) {
        var head = "cosignature/v1\ntime " + seconds + "\n";
        var bytes = head.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(bytes.length + text.length).put(bytes).put(text).array();
    }

    private boolean isSignature(byte[] text, byte[] signature) {
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
        var typed = ByteBuffer.allocate(1 + RAW_BYTES).put(type).put(raw).array();
        return "%s+%08x+%s".formatted(name, id, Base64.getEncoder().encodeToString(typed));
    }
}
