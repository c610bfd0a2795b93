package org.quanyi.server.document;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import org.quanyi.server.store.StoreFailure;
import org.springframework.stereotype.Component;

/// Signs what programs read (令牌签名): credentials and status lists, as JSON Web Tokens with ES256.
@Component
class TokenSigner {

    private final DocumentKeys keys;

    TokenSigner(DocumentKeys keys) {
        this.keys = keys;
    }

    /// A signed token.
    ///
    /// @param type such as `dc+sd-jwt`
    String sign(String type, Map<String, Object> claims) {
        ECKey shown = publicKey();
        JWSObject token =
                new JWSObject(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(new JOSEObjectType(type))
                                .keyID(shown.getKeyID())
                                .build(),
                        new Payload(claims));
        try {
            token.sign(new ECDSASigner(keys.of(DocumentKeys.Use.CREDENTIAL).key(), Curve.P_256));
            return token.serialize();
        } catch (JOSEException e) {
            throw new StoreFailure("The key 'credential' of documents does not sign.", e);
        }
    }

    /// The public keys as a JSON Web Key Set.
    Map<String, Object> publicKeys() {
        return new JWKSet(publicKey()).toJSONObject();
    }

    private ECKey publicKey() {
        if (!(keys.of(DocumentKeys.Use.CREDENTIAL).certificate().getPublicKey()
                instanceof ECPublicKey key)) {
            throw new StoreFailure("The key 'credential' of documents must be one for ES256.");
        }
        try {
            return new ECKey.Builder(Curve.P_256, key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
