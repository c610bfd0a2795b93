package org.quanyi.server.log;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.quanyi.proof.SignedNote;

/// The key of the second signature below each checkpoint: SM2 with SM3, which GB/T 39786 asks for.
/// Readers that do not know it pass the line over. The line's number is made as C2SP signed-note
/// has it for a type without a byte of its own: 0xff and a name that nobody else has.
final class Sm2Key {

    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    private static final String TYPE = "quanyi.org/sm2-with-sm3/v1";
    private static final byte UNASSIGNED = (byte) 0xff;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final BigInteger secret;
    private final ECPoint point;

    Sm2Key(String name, BigInteger secret) {
        this.name = name;
        this.secret = secret;
        this.point = DOMAIN.getG().multiply(secret).normalize();
    }

    /// A secret of a new key.
    static BigInteger fresh() {
        BigInteger secret;
        do {
            secret = new BigInteger(DOMAIN.getN().bitLength(), RANDOM);
        } while (secret.signum() == 0
                || secret.compareTo(DOMAIN.getN().subtract(BigInteger.ONE)) >= 0);
        return secret;
    }

    /// The line below a text.
    SignedNote.Line sign(String text) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(
                true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, DOMAIN), RANDOM));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        try {
            return new SignedNote.Line(name, id(), signer.generateSignature());
        } catch (CryptoException everyTextCanBeSigned) {
            throw new IllegalStateException(everyTextCanBeSigned);
        }
    }

    /// Whether a note has a line of this key that holds, and none that does not.
    boolean hasSigned(SignedNote note) {
        byte[] bytes = note.text().getBytes(StandardCharsets.UTF_8);
        var own =
                note.lines().stream()
                        .filter(line -> line.id() == id() && line.name().equals(name))
                        .toList();
        return !own.isEmpty() && own.stream().allMatch(line -> holds(bytes, line.signature()));
    }

    private boolean holds(byte[] text, byte[] signature) {
        SM2Signer checker = new SM2Signer(PlainDSAEncoding.INSTANCE);
        checker.init(false, new ECPublicKeyParameters(point, DOMAIN));
        checker.update(text, 0, text.length);
        return checker.verifySignature(signature);
    }

    private byte[] typed() {
        byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
        byte[] encoded = point.getEncoded(false);
        return ByteBuffer.allocate(1 + type.length + encoded.length)
                .put(UNASSIGNED)
                .put(type)
                .put(encoded)
                .array();
    }

    private int id() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha.digest(typed())).getInt();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// `name+number+key`, as other verifier keys are written.
    @Override
    public String toString() {
        return "%s+%08x+%s".formatted(name, id(), Base64.getEncoder().encodeToString(typed()));
    }
}
