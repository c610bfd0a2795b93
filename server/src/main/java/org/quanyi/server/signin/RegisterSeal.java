package org.quanyi.server.signin;

import org.jspecify.annotations.Nullable;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.stereotype.Component;

/// The seal on what the register says about people: their names, and where codes go. Staff are no
/// insured persons, so that it is the room's own key and nobody's data key.
@Component
class RegisterSeal {

    static final Field NAME = new Field("signin.account", "name");
    static final Field PHONE = new Field("signin.account", "phone");
    static final Field LABEL = new Field("signin.passkey", "label");

    private static final String PURPOSE = "signin.account";

    private final DataKeys keys;
    private final RoomKeys rooms;

    RegisterSeal(DataKeys keys, RoomKeys rooms) {
        this.keys = keys;
        this.rooms = rooms;
        rooms.prepare(PURPOSE);
    }

    byte @Nullable [] seal(Field field, String account, @Nullable String clear) {
        if (clear == null) {
            return null;
        }
        return keys.sealing().seal(field, of(rooms.of(PURPOSE), account), clear);
    }

    @Nullable String open(Field field, String account, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        return keys.sealing().text(field, of(rooms.of(PURPOSE, sealed), account), sealed);
    }

    /// What is sealed for one account does not open as another's.
    private static DataKey of(DataKey key, String account) {
        return key.about(account.hashCode());
    }
}
