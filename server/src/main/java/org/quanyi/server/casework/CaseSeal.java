package org.quanyi.server.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.springframework.stereotype.Component;

/// The seal on what a case says: the key of the person it is about, so that erasing the person
/// erases it too.
@Component
class CaseSeal {

    static final Field WAS = new Field("casework.item", "was");
    static final Field SHALL_BE = new Field("casework.item", "shall_be");
    static final Field NOTE = new Field("casework.step", "note");

    private static final String ERASED = "已删除 erased";

    private final DataKeys keys;

    CaseSeal(DataKeys keys) {
        this.keys = keys;
    }

    byte @Nullable [] seal(Field field, int person, @Nullable String clear) {
        if (clear == null) {
            return null;
        }
        DataKey key =
                keys.of(person)
                        .orElseThrow(() ->
                                new IllegalArgumentException("person " + person + " was erased"));
        return keys.sealing().seal(field, key, clear);
    }

    @Nullable String open(Field field, int person, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        Optional<DataKey> key = keys.of(person);
        return key.isEmpty() ? ERASED : keys.sealing().text(field, key.get(), sealed);
    }
}
