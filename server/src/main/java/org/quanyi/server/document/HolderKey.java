package org.quanyi.server.document;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.text.ParseException;
import java.util.Map;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// The public key of a wallet that a credential is bound to (持有人公钥): whoever shows the credential
/// can then prove to be its holder.
public final class HolderKey {

    /// What was given is no public key for ES256 or Ed25519.
    static final String NO_HOLDER_KEY = "DOC-003";

    private static final int LONGEST = 1000;

    private final JWK key;

    private HolderKey(JWK key) {
        this.key = key;
    }

    /// Reads a JSON Web Key. A secret one is refused: it must never leave the wallet.
    static Result<HolderKey> read(String typed) {
        if (typed.length() > LONGEST) {
            return Result.refused(Refusal.of(NO_HOLDER_KEY));
        }
        try {
            JWK key = JWK.parse(typed);
            boolean usable =
                    switch (key) {
                        case ECKey ec -> ec.getCurve().equals(Curve.P_256);
                        case OctetKeyPair pair -> pair.getCurve().equals(Curve.Ed25519);
                        default -> false;
                    };
            return usable && !key.isPrivate()
                    ? Result.of(new HolderKey(key))
                    : Result.refused(Refusal.of(NO_HOLDER_KEY));
        } catch (ParseException | IllegalArgumentException e) {
            return Result.refused(Refusal.of(NO_HOLDER_KEY));
        }
    }

    Map<String, Object> json() {
        return key.toPublicJWK().toJSONObject();
    }
}
