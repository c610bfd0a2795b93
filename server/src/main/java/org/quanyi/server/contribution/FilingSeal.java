package org.quanyi.server.contribution;

import java.nio.charset.StandardCharsets;
import org.quanyi.rules.Month;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.stereotype.Component;

/// The seal on what is kept of filings: whole files and cells changed on the page, which hold names
/// and numbers of many persons and so belong to no one's data key.
@Component
class FilingSeal {

    private static final String PURPOSE = "contribution.filing";
    private static final Field CONTENT = new Field("contribution.filing", "content");
    private static final Field CELL = new Field("contribution.row_fix", "value");

    private final DataKeys keys;
    private final RoomKeys rooms;

    FilingSeal(DataKeys keys, RoomKeys rooms) {
        this.keys = keys;
        this.rooms = rooms;
        rooms.prepare(PURPOSE);
    }

    byte[] seal(int employer, Month month, byte[] content) {
        DataKey key = rooms.of(PURPOSE).about(subject(employer, month));
        return keys.sealing().seal(CONTENT, key, content);
    }

    byte[] open(int employer, Month month, byte[] sealed) {
        DataKey key = rooms.of(PURPOSE, sealed).about(subject(employer, month));
        return keys.sealing().open(CONTENT, key, sealed);
    }

    /// A file opens only as that of the same employer and month.
    private static long subject(int employer, Month month) {
        return (long) employer << 16 | month.index();
    }

    byte[] sealCell(int filing, String value) {
        return keys.sealing()
                .seal(
                        CELL,
                        rooms.of(PURPOSE).about(filing),
                        value.getBytes(StandardCharsets.UTF_8));
    }

    String openCell(int filing, byte[] sealed) {
        return keys.sealing().text(CELL, rooms.of(PURPOSE, sealed).about(filing), sealed);
    }
}
