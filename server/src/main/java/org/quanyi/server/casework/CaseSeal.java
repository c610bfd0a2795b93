package org.quanyi.server.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.stereotype.Component;

/// The seal on what a case says: the key of the first person it is about, so that erasing the
/// person erases it too; the room's own where it is about the agency itself.
@Component
class CaseSeal {

    static final Field WAS = new Field("casework.item", "was");
    static final Field SHALL_BE = new Field("casework.item", "shall_be");
    static final Field NOTE = new Field("casework.step", "note");
    static final Field RECEIPT = new Field("casework.delivery", "evidence");
    static final Field PAPER = new Field("casework.attachment", "content");

    private static final String ERASED = "已删除 erased";

    private static final String PURPOSE = "casework.file";

    private final DataKeys keys;
    private final RoomKeys rooms;

    CaseSeal(DataKeys keys, RoomKeys rooms) {
        this.keys = keys;
        this.rooms = rooms;
        rooms.prepare(PURPOSE);
    }

    /// @param persons whom the case is about
    byte @Nullable [] seal(Field field, List<Integer> persons, @Nullable String clear) {
        if (clear == null) {
            return null;
        }
        return seal(field, persons, clear.getBytes(StandardCharsets.UTF_8));
    }

    byte[] seal(Field field, List<Integer> persons, byte[] clear) {
        if (persons.isEmpty()) {
            return keys.sealing().seal(field, rooms.of(PURPOSE), clear);
        }
        int person = persons.getFirst();
        DataKey key =
                keys.of(person)
                        .orElseThrow(() ->
                                new IllegalArgumentException("person " + person + " was erased"));
        return keys.sealing().seal(field, key, clear);
    }

    /// The content of a paper; empty when the person was erased.
    Optional<byte[]> content(List<Integer> persons, byte[] sealed) {
        if (persons.isEmpty()) {
            return Optional.of(keys.sealing().open(PAPER, rooms.of(PURPOSE, sealed), sealed));
        }
        return keys.of(persons.getFirst()).map(key -> keys.sealing().open(PAPER, key, sealed));
    }

    @Nullable String open(Field field, List<Integer> persons, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        if (persons.isEmpty()) {
            return keys.sealing().text(field, rooms.of(PURPOSE, sealed), sealed);
        }
        Optional<DataKey> key = keys.of(persons.getFirst());
        return key.isEmpty() ? ERASED : keys.sealing().text(field, key.get(), sealed);
    }
}
