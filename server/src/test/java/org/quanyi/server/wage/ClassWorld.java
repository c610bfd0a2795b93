package org.quanyi.server.wage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.signin.SteppedClock;

/// Decisions about an employer and classes of its years, brought to where a test begins.
public record ClassWorld(WageWorld wages) {

    /// On a server of its own, at an hour.
    public static ClassWorld open(String name, String start) {
        SteppedClock clock = new SteppedClock(Instant.parse(start));
        return open(TestServer.stepped(name, clock), clock);
    }

    /// On a server whose clock it steps.
    public static ClassWorld open(TestServer server, SteppedClock clock) {
        SampleCity.open(server);
        return new ClassWorld(new WageWorld(server, clock));
    }

    public YearlyClasses classes() {
        return wages.server.get(YearlyClasses.class);
    }

    int employer() {
        return wages.employer().id();
    }

    /// A penalty that two officers recorded.
    public void decided(String number, String effective, Ground... grounds) {
        LocalDate day = LocalDate.parse(effective);
        LabourDecision decision =
                new LabourDecision(
                        number, LabourDecision.Form.PENALTY, 3, Set.of(grounds), day, day, null);
        CaseFile asked =
                wages.server
                        .get(LabourDecisions.class)
                        .propose(wages.clerk(), wages.employer().code(), decision, "监察案卷 118")
                        .orThrow();
        wages.take(wages.officer(), asked, CaseAct.ACCEPT);
    }

    /// An investigation that ended because it was minor and corrected.
    CaseFile corrected() {
        CaseFile found =
                wages.take(wages.clerk(), wages.joined(), CaseAct.ANSWER, Outcome.CORRECTED);
        return wages.take(wages.officer(), found, CaseAct.ACCEPT);
    }

    /// That a decision was annulled, as two officers record it.
    void annulled(String number, String day) {
        CaseFile asked =
                wages.server
                        .get(LabourDecisions.class)
                        .proposeEnd(
                                wages.clerk(),
                                wages.employer().code(),
                                number,
                                new LabourDecision.End(
                                        LabourDecision.How.ANNULLED, LocalDate.parse(day)),
                                "复议决定书 12 号")
                        .orThrow();
        wages.take(wages.officer(), asked, CaseAct.ACCEPT);
    }

    public Result<CaseFile> tryToPropose(String year) {
        return wages.server
                .get(Classing.class)
                .propose(wages.clerk(), wages.employer().code(), year, "年度评价清单 3");
    }

    /// A class that the employer was told beforehand, and has not read.
    public CaseFile noticed() {
        return wages.take(wages.officer(), tryToPropose("2025").orThrow(), CaseAct.ACCEPT);
    }

    /// The notice drawn up by what is on record now.
    public CaseFile drawnUp(CaseFile file, CaseAct act) {
        return tryToDrawUp(file, act).orThrow();
    }

    public Result<CaseFile> tryToDrawUp(CaseFile file, CaseAct act) {
        Step step = new Step(file.number(), file.version(), act, "照现在登记的重新告知");
        return wages.server.get(Classing.class).drawUp(wages.clerk(), step);
    }

    public CaseFile decided(CaseFile noticed) {
        CaseFile written =
                wages.take(wages.clerk(), wages.now(noticed), CaseAct.ANSWER, Outcome.CLASSED);
        return wages.take(wages.officer(), written, CaseAct.ACCEPT);
    }

    /// A class of a year that was told, read at once and decided when its days were over.
    public CaseFile classed(String year) {
        CaseFile noticed =
                wages.take(wages.officer(), tryToPropose(year).orThrow(), CaseAct.ACCEPT);
        wages.read(noticed);
        wages.at(wages.today().plusDays(10) + "T02:00:00Z");
        return decided(noticed);
    }

    /// A class of a year for each of some employers.
    ///
    /// @return who files for each
    public List<Actor> classed(String year, int employers) {
        List<Runnable> toDecide = new ArrayList<>();
        List<Actor> all = new ArrayList<>();
        for (int i = 0; i < employers; i++) {
            wages.next();
            Actor clerk = wages.clerk();
            CaseFile noticed =
                    wages.take(wages.officer(), tryToPropose(year).orThrow(), CaseAct.ACCEPT);
            wages.read(noticed);
            toDecide.add(() -> {
                CaseFile now = wages.now(noticed);
                CaseFile written = wages.take(clerk, now, CaseAct.ANSWER, Outcome.CLASSED);
                wages.take(wages.officer(), written, CaseAct.ACCEPT);
            });
            all.add(wages.hr());
        }
        wages.at(wages.today().plusDays(20) + "T02:00:00Z");
        toDecide.forEach(Runnable::run);
        return all;
    }

    /// A class of 2025 that was told, read on the twelfth of January and decided on the twentieth.
    CaseFile classed() {
        wages.at("2026-01-12T02:00:00Z");
        CaseFile noticed = noticed();
        wages.read(noticed);
        wages.at("2026-01-20T02:00:00Z");
        return decided(noticed);
    }

    public Result<CaseFile> object(CaseFile file) {
        return wages.inspections()
                .say(wages.hr(), file.number(), CaseAct.SAY_NOT_SO, "2 号决定书不是我们单位的", List.of());
    }

    public List<CaseFile> files() {
        return wages.server.get(EmployerCases.class).of(CaseKind.LAW_ABIDING_CLASS, employer());
    }

    /// The class of 2025 that may be relied on.
    YearlyClass standing() {
        return classes().standing(employer(), 2025).orElseThrow();
    }

    public boolean isStanding() {
        return classes().standing(employer(), 2025).isPresent();
    }
}
