package org.quanyi.server.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.EntryObjection;
import org.quanyi.server.credit.EntryObjections;
import org.quanyi.server.credit.HonouredEmployer;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.employer.Employers;

/// An entry in the register about each of two employers, which objects to it.
final class MatrixCredit {

    private MatrixCredit() {}

    static Map<String, String> things(TestServer server) {
        CreditEntry own = entry(server, SampleCity.MINGYUAN);
        CreditEntry foreign = entry(server, SampleCity.JIANGCHENG);
        Map<String, String> things =
                new HashMap<>(
                        Map.of(
                                "sheet none", "B2026-999999-11",
                                "sheet own", sheet(server, SampleCity.MINGYUAN, "矩阵单位"),
                                "sheet foreign", sheet(server, SampleCity.JIANGCHENG, "别的单位"),
                                "letter none", "B2026-999999-11",
                                "letter own", answered(server, SampleCity.MINGYUAN, "矩阵单位"),
                                "letter foreign", answered(server, SampleCity.JIANGCHENG, "别的单位")));
        things.putAll(
                Map.of(
                        "commendation none", "999999",
                        "commendation own", honoured(server, own.employer(), "矩表〔2026〕1号"),
                        "commendation foreign",
                                honoured(server, foreign.employer(), "矩表〔2026〕2号")));
        things.putAll(
                Map.of(
                        "notice none",
                        "999999",
                        "notice own",
                        told(server, false),
                        "withdrawn none",
                        "999999",
                        "withdrawn own",
                        told(server, true)));
        things.putAll(
                Map.of(
                        "entry none", "999999",
                        "entry own", Long.toString(own.id()),
                        "entry foreign", Long.toString(foreign.id()),
                        "entry case none", "B2026-999999-11",
                        "entry case own", objection(server, own),
                        "entry case foreign", objection(server, foreign)));
        return things;
    }

    /// What the tender authority was told, and, if it was withdrawn, has to drop.
    private static String told(TestServer server, boolean withdrawn) {
        LocalDate today = LocalDate.now(server.get(Clock.class));
        RegisterWorld world = new RegisterWorld(server, today.minusMonths(3));
        int employer = server.get(Employers.class).byCode(SampleCity.MINGYUAN).orElseThrow().id();
        CreditEntry entry = world.enter(world.told(employer)).orThrow();
        long notice = world.sent(entry, "矩告〔2026〕" + entry.id() + "号").id();
        if (withdrawn) {
            world.happens(entry, EntryAct.LIFTED, today, RegisterWorld.THIRD, RegisterWorld.FOURTH)
                    .orThrow();
        }
        return Long.toString(notice);
    }

    private static String sheet(TestServer server, String code, String agency) {
        LocalDate today = LocalDate.now(server.get(Clock.class));
        RegisterWorld world = new RegisterWorld(server, today.minusMonths(3));
        int employer = server.get(Employers.class).byCode(code).orElseThrow().id();
        return world.claimable(RegisterWorld.issuedBy(world.told(employer), agency), today);
    }

    private static String honoured(TestServer server, int employer, String document) {
        return Long.toString(HonouredEmployer.of(server, employer, document).id());
    }

    private static CreditEntry entry(TestServer server, String code) {
        RegisterWorld world =
                new RegisterWorld(server, LocalDate.now(server.get(Clock.class)).minusMonths(3));
        int employer = server.get(Employers.class).byCode(code).orElseThrow().id();
        return world.enter(world.listed(employer)).orThrow();
    }

    /// An objection that an agency answered.
    private static String answered(TestServer server, String code, String agency) {
        Cases cases = server.get(Cases.class);
        Actor clerk = new Actor("m-answers", Role.CLERK, "矩阵答复", agency, null, null);
        Actor officer = new Actor("m-accepts", Role.SECOND_OFFICER, "矩阵复核", agency, null, null);
        CaseFile asked = cases.file(objection(server, entry(server, code))).orElseThrow();
        CaseFile written = RegisterWorld.answer(cases, asked, clerk, Outcome.NOT_UPHELD).orThrow();
        return RegisterWorld.accept(cases, written, officer).orThrow().number();
    }

    private static String objection(TestServer server, CreditEntry entry) {
        int employer = entry.employer();
        return server.get(EntryObjections.class)
                .ask(
                        new Actor("m-hr-c" + employer, Role.EMPLOYER, "经办", "", null, employer),
                        new EntryObjection(entry.id(), EntryObjection.Ground.NOT_SO, null, "不是这样"),
                        List.of())
                .orThrow()
                .number();
    }
}
