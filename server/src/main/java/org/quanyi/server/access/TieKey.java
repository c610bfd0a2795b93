package org.quanyi.server.access;

import java.nio.charset.StandardCharsets;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.stereotype.Component;

/// The key under which persons' numbers stand in the register of ties: HMAC-SHA-256. A number has
/// few unknown digits, so that a hash without a key would be as good as the number.
@Component
class TieKey {

    private static final String PURPOSE = "access.staff_tie";

    private final RoomKeys keys;

    TieKey(RoomKeys keys) {
        this.keys = keys;
        keys.prepare(PURPOSE);
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
        return keys.of(PURPOSE).mac().doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
