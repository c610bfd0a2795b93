package org.quanyi.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quanyi.server.store.Store;
import org.springframework.stereotype.Component;

/// The key under which persons' numbers stand in the register of ties: HMAC-SHA-256. A number has
/// few unknown digits, so that a hash without a key would be as good as the number.
@Component
class TieKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    TieKey(Store store) {
        key =
                new SecretKeySpec(
                        store.secret("staff-ties").getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    /// What stands in the register for a number.
    byte[] hash(String number) {
        return mac("number " + number);
    }

    /// Tells this key from another one, and nothing about it.
    byte[] check() {
        return mac("check");
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
