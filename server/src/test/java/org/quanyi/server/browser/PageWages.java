package org.quanyi.server.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.Classing;
import org.quanyi.server.wage.InspectionSource;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.LabourDecision;
import org.quanyi.server.wage.LabourDecisions;
import org.quanyi.server.wage.OrderToPay;

/// The pages about wages that the walk looks at: an investigation of one employer, first in hand
/// and then with an order, and its class of a year, of which it is told.
record PageWages(TestServer server) {

    private static final String EMPLOYER = "hr-mingyuan";

    private Actor account(String name) {
        return server.get(DemoAccounts.class).named(name).orElseThrow();
    }

    /// The pages of a clerk, with an investigation that a second one has joined.
    List<String> desk() {
        Actor clerk = account("clerk");
        int employer = account(EMPLOYER).requireEmployer();
        String code = server.get(Employers.class).byId(employer).code();
        CaseFile opened =
                server.get(Inspections.class)
                        .open(clerk, code, InspectionSource.CHECK, "", "专项检查清单 7")
                        .orThrow();
        take(staff("joins", Role.CLERK), opened, CaseAct.JOIN);
        String page = "/desk/cases/" + opened.number();
        record(code);
        CaseFile noticed =
                server.get(Classing.class).propose(clerk, code, "2025", "年度评价清单 3").orThrow();
        List<String> pages =
                new ArrayList<>(
                        List.of(
                                "/classes",
                                "/desk/inspections/new",
                                "/desk/decisions/new",
                                "/desk/decisions/end",
                                "/desk/classes",
                                "/desk/classes?code=" + code + "&year=2025",
                                page + "/order",
                                page + "/mitigation",
                                page,
                                "/desk/cases/" + noticed.number()));
        pages.addAll(new PageListings(server).desk(opened));
        return List.copyOf(pages);
    }

    /// Two decisions of a year, which two officers recorded.
    private void record(String code) {
        for (int number = 1; number <= 2; number++) {
            LocalDate day = LocalDate.of(2025, 3 + number, 10);
            LabourDecision decision =
                    new LabourDecision(
                            "示监罚〔2025〕" + number + "号",
                            LabourDecision.Form.PENALTY,
                            number,
                            Set.of(),
                            day,
                            day,
                            null);
            CaseFile asked =
                    server.get(LabourDecisions.class)
                            .propose(account("clerk"), code, decision, "监察案卷 118")
                            .orThrow();
            take(staff("orders", Role.SECOND_OFFICER), asked, CaseAct.ACCEPT);
        }
    }

    /// The pages of its employer, which is ordered to pay by now.
    List<String> employer() {
        Actor clerk = account("clerk");
        CaseFile file = waiting(CaseKind.WAGE_INSPECTION);
        LocalDate by = LocalDate.now(server.get(Clock.class)).plusDays(20);
        OrderToPay.Typed order =
                new OrderToPay.Typed(
                        "示监令〔2026〕7号", "2026-08", "2026-10", "86000", "12", by.toString());
        CaseFile drawnUp =
                server.get(Inspections.class)
                        .drawUp(clerk, step(file, CaseAct.DRAW_UP), order)
                        .orThrow();
        take(staff("orders", Role.SECOND_OFFICER), drawnUp, CaseAct.ACCEPT);
        CaseFile classing = waiting(CaseKind.LAW_ABIDING_CLASS);
        take(staff("orders", Role.SECOND_OFFICER), classing, CaseAct.ACCEPT);
        String notices = "/employer/notices";
        List<String> pages =
                new ArrayList<>(
                        List.of(
                                "/employer/wages",
                                "/employer/classes",
                                notices,
                                notices + "/" + file.number(),
                                notices + "/" + classing.number()));
        pages.addAll(new PageListings(server).employer());
        return pages;
    }

    private CaseFile waiting(CaseKind kind) {
        Cases cases = server.get(Cases.class);
        return cases.waiting(account("clerk")).stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .flatMap(c -> cases.open(account("clerk"), c.number()))
                .orElseThrow();
    }

    private Actor staff(String name, Role role) {
        return new Actor(name, role, "监察员", account("clerk").organisation(), null, null);
    }

    private void take(Actor actor, CaseFile file, CaseAct act) {
        server.get(Cases.class).take(actor, step(file, act)).orThrow();
    }

    private static Step step(CaseFile file, CaseAct act) {
        return new Step(file.number(), file.version(), act, "工资表和考勤为证");
    }
}
