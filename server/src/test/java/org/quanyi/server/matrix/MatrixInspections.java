package org.quanyi.server.matrix;

import java.util.List;
import java.util.Map;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.InspectionSource;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.OrderToPay;

/// An employer that was ordered to pay and answered with a paper, of each of two agencies.
final class MatrixInspections {

    private MatrixInspections() {}

    static Map<String, String> things(TestServer server) {
        return Map.of(
                "inspection none",
                "B2026-999999-11",
                "inspection own",
                ordered(server, SampleCity.MINGYUAN, "矩阵单位"),
                "inspection foreign",
                ordered(server, SampleCity.JIANGCHENG, "别的单位"));
    }

    private static String ordered(TestServer server, String code, String agency) {
        Cases cases = server.get(Cases.class);
        Inspections inspections = server.get(Inspections.class);
        Actor first = staff(Role.CLERK, "m-inspects", agency);
        CaseFile opened =
                inspections.open(first, code, InspectionSource.CHECK, "", "专项检查 7").orThrow();
        CaseFile joined =
                cases.take(staff(Role.CLERK, "m-joins", agency), step(opened, CaseAct.JOIN))
                        .orThrow();
        OrderToPay.Typed order =
                new OrderToPay.Typed(
                        "示监令 " + agency,
                        "2026-01",
                        "",
                        "86000",
                        "12",
                        inspections.earliest().plusDays(9).toString());
        CaseFile drawnUp =
                inspections.drawUp(first, step(joined, CaseAct.DRAW_UP), order).orThrow();
        CaseFile ordered =
                cases.take(
                                staff(Role.SECOND_OFFICER, "m-orders", agency),
                                step(drawnUp, CaseAct.ACCEPT))
                        .orThrow();
        int employer = server.get(Employers.class).byCode(code).orElseThrow().id();
        inspections
                .say(
                        new Actor("m-hr-" + employer, Role.EMPLOYER, "经办", "", null, employer),
                        ordered.number(),
                        CaseAct.SAY_PAID,
                        "银行代发",
                        server.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow())
                .orThrow();
        return ordered.number();
    }

    private static Step step(CaseFile file, CaseAct act) {
        return new Step(file.number(), file.version(), act, "材料在卷");
    }

    private static Actor staff(Role role, String name, String agency) {
        return new Actor(name, role, "矩阵监察", agency, null, null);
    }
}
