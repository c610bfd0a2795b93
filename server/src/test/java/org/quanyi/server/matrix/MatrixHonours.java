package org.quanyi.server.matrix;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.honour.Deed;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.honour.Honours;

/// An honour that each of two persons keeps.
final class MatrixHonours {

    private MatrixHonours() {}

    static Map<String, String> things(TestServer server, Map<String, Integer> keys) {
        return Map.of(
                "honour none", "11111111-2222-3333-4444-555555555555",
                "honour own", kept(server, Objects.requireNonNull(keys.get("own"))),
                "honour foreign", kept(server, Objects.requireNonNull(keys.get("foreign"))));
    }

    private static String kept(TestServer server, int person) {
        Actor clerk = new Actor("m-honours", Role.CLERK, "矩阵表彰", "示例中心", null, null);
        Actor themselves = new Actor("m-p" + person, Role.PERSON, "本人", "", person, null);
        Honours honours = server.get(Honours.class);
        Honour.Award award =
                new Honour.Award(
                        Deed.RETURNED, "示例市社会保险中心", "示例感〔2026〕99号", LocalDate.of(2026, 10, 20));
        Honour offered = honours.offer(clerk, person, award).orThrow();
        return honours.keep(themselves, person, offered.id()).orThrow().id().toString();
    }
}
