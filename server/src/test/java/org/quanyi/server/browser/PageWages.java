package org.quanyi.server.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.quanyi.server.wage.InspectionSource;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.OrderToPay;

/// The pages about wages that the walk looks at: an investigation of one employer, first in hand
/// and then with an order.
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
        return List.of(
                "/desk/inspections/new",
                "/desk/decisions/new",
                "/desk/decisions/end",
                page + "/order",
                page);
    }

    /// The pages of its employer, which is ordered to pay by now.
    List<String> employer() {
        Actor clerk = account("clerk");
        Cases cases = server.get(Cases.class);
        String number =
                cases.waiting(clerk).stream()
                        .filter(c -> c.kind() == CaseKind.WAGE_INSPECTION)
                        .findFirst()
                        .orElseThrow()
                        .number();
        CaseFile file = cases.open(clerk, number).orElseThrow();
        LocalDate by = LocalDate.now(server.get(Clock.class)).plusDays(20);
        OrderToPay.Typed order =
                new OrderToPay.Typed(
                        "示监令〔2026〕7号", "2026-08", "2026-10", "86000", "12", by.toString());
        CaseFile drawnUp =
                server.get(Inspections.class)
                        .drawUp(clerk, step(file, CaseAct.DRAW_UP), order)
                        .orThrow();
        take(staff("orders", Role.SECOND_OFFICER), drawnUp, CaseAct.ACCEPT);
        return List.of(
                "/employer/wages", "/employer/notices", "/employer/notices/" + number);
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
