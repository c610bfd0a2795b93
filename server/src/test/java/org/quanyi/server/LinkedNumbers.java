package org.quanyi.server;

import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;

/// A further number of a person, the whole way: asked for, accepted by somebody else, its days
/// over.
public final class LinkedNumbers {

    private static final String AGENCY = "示例关联中心";

    /// The records of a day have a limit.
    private static final int EACH = 20;

    private LinkedNumbers() {}

    /// Who asks for a person, and for some others.
    public static Actor clerk(int person) {
        return new Actor("link-clerk-" + person / EACH, Role.CLERK, "周敏", AGENCY, null, null);
    }

    /// Somebody who may accept.
    public static Actor officer(String account) {
        return new Actor(account, Role.SECOND_OFFICER, "孙玉梅", AGENCY, null, null);
    }

    /// Asks for it.
    public static CaseFile propose(TestServer server, int person, PersonNumber number) {
        return server.get(NumberLinks.class)
                .propose(
                        clerk(person), server.get(Persons.class).byId(person), number, "公安变更证明 118")
                .orThrow();
    }

    /// Lets the time of a case come.
    public static void due(TestServer server, CaseFile file) {
        OwnerConnection.run(
                server.store(),
                "update casework.file set due_at = now() - interval '1 second' where id = "
                        + file.id());
    }

    /// Links it.
    public static void link(TestServer server, int person, PersonNumber number) {
        CaseFile file = propose(server, person, number);
        server.get(Cases.class)
                .take(
                        officer("link-officer-" + person / EACH),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
        due(server, file);
        server.get(Cases.class).carryOut();
    }
}
