package org.quanyi.server.signin;

import java.nio.charset.StandardCharsets;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.stereotype.Component;

/// The key under which codes, sources and numbers are hashed (登录散列密钥). It is wrapped by the key
/// ring, so that the database alone tells nobody which of a million codes was sent.
@Component
class SignInKey {

    private static final String PURPOSE = "signin.hash";

    private final RoomKeys keys;

    SignInKey(RoomKeys keys) {
        this.keys = keys;
        keys.prepare(PURPOSE);
    }

    /// The keyed hash of a text.
    ///
    /// @param kind what the text is, so that no hash of one kind is one of another
    byte[] hash(String kind, String text) {
        return keys.of(PURPOSE)
                .mac()
                .doFinal((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
