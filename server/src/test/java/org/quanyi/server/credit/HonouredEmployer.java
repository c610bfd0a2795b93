package org.quanyi.server.credit;

import java.time.LocalDate;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employers;

/// An employer whose honour two officers recorded, and perhaps one that may be taken back, for
/// tests.
public final class HonouredEmployer {

    private static final String AGENCY = "示例表彰中心";
    public static final Actor CLERK = new Actor("hon-first", Role.CLERK, "周敏", AGENCY, null, null);
    private static final Actor OFFICER =
            new Actor("hon-checks", Role.SECOND_OFFICER, "孙玉梅", AGENCY, null, null);

    private HonouredEmployer() {}

    public static Commendation of(TestServer server, int employer, String document) {
        Commendation.Award award =
                new Commendation.Award(
                        "示例省和谐劳动关系创建领导小组", document, LocalDate.of(2025, 12, 20), null);
        Commendations commendations = server.get(Commendations.class);
        String code = server.get(Employers.class).byId(employer).code();
        accept(server, commendations.propose(CLERK, code, award, null, "奖状原件 7 号").orThrow());
        return commendations.of(employer).stream()
                .filter(c -> c.award().document().equals(document))
                .findFirst()
                .orElseThrow();
    }

    /// The case in which an employer is told that one may be taken back.
    public static CaseFile told(TestServer server, Commendation honour) {
        CaseFile asked =
                server.get(CommendationEnds.class)
                        .propose(
                                CLERK,
                                honour.id(),
                                Commendation.EndReason.FALSE_PAPERS,
                                "申报材料中的工资表与台账不符",
                                "核查报告 3 号")
                        .orThrow();
        return accept(server, asked);
    }

    public static CaseFile accept(TestServer server, CaseFile asked) {
        Step step = new Step(asked.number(), asked.version(), CaseAct.ACCEPT, "");
        return server.get(Cases.class).take(OFFICER, step).orThrow();
    }
}
