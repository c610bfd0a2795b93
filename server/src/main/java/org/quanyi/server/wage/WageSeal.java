package org.quanyi.server.wage;

import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.stereotype.Component;

/// The seal on the files that employers sent: they may hold names of many persons, and so belong to
/// no one's data key.
@Component
class WageSeal {

    private static final String PURPOSE = "wage.upload";
    private static final Field CONTENT = new Field("wage.upload", "content");

    private final DataKeys keys;
    private final RoomKeys rooms;

    WageSeal(DataKeys keys, RoomKeys rooms) {
        this.keys = keys;
        this.rooms = rooms;
        rooms.prepare(PURPOSE);
    }

    /// A file opens only as that of the same employer.
    byte[] seal(int employer, byte[] content) {
        return keys.sealing().seal(CONTENT, rooms.of(PURPOSE).about(employer), content);
    }
}
