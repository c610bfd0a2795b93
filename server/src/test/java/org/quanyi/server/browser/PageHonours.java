package org.quanyi.server.browser;

import java.time.LocalDate;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.honour.Deed;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.honour.Honours;

/// The honours that the walk finds on its way: one that is offered, and one that is kept.
record PageHonours(TestServer server) {

    void offered(int person) {
        Actor themselves = new Actor("walk-" + person, Role.PERSON, "", "", person, null);
        Honours honours = server.get(Honours.class);
        offer(person, Deed.VOLUNTEERED, "示例志〔2026〕6号");
        Honour thanked = offer(person, Deed.RETURNED, "示例感〔2026〕7号");
        honours.keep(themselves, person, thanked.id()).orThrow();
    }

    private Honour offer(int person, Deed deed, String document) {
        Actor clerk = new Actor("walk-honours", Role.CLERK, "周敏", "示例中心", null, null);
        Honour.Award award =
                new Honour.Award(deed, "示例市社会保险中心", document, LocalDate.of(2026, 10, 20));
        return server.get(Honours.class).offer(clerk, person, award).orThrow();
    }
}
