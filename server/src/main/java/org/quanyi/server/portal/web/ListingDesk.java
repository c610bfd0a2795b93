package org.quanyi.server.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.Row.Exclusion;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListingClock;
import org.quanyi.server.credit.ListingDays;
import org.quanyi.server.credit.ListingLaw;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.credit.MeasurePlan;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What officers see beside a case that may list an employer, and beside the investigation that one
/// can come of: its days, the table of exclusions, what is meant, and which forms are theirs now.
@Component
class ListingDesk {

    private static final List<CaseAct> ON_FORMS =
            List.of(CaseAct.DRAW_UP, CaseAct.VERIFY, CaseAct.SET_HEARING, CaseAct.LIST);

    private final Listings listings;
    private final ListingDays days;
    private final ListingLaw law;
    private final Cases cases;

    ListingDesk(Listings listings, ListingDays days, ListingLaw law, Cases cases) {
        this.listings = listings;
        this.days = days;
        this.law = law;
        this.cases = cases;
    }

    /// A ground of exclusion with its answer (排除情形及回答).
    record Ground(Exclusion row, Answer answer) {}

    /// All that stands there.
    ///
    /// @param clock by when it is decided; null where it is
    /// @param window the employer's days; null while its notice has not arrived
    /// @param told whether a notice was sent
    /// @param paid what it says to have paid and nobody looked at; null for nothing
    /// @param acts the steps that the officer takes on a form of its own
    record Beside(
            @Nullable ListingClock clock,
            ListingDays.@Nullable Window window,
            boolean told,
            @Nullable CaseStep paid,
            boolean committed,
            List<Ground> grounds,
            List<Measure> measures,
            MeasurePlan plan,
            List<String> evidence,
            List<String> acts) {

        Beside {
            grounds = List.copyOf(grounds);
            measures = List.copyOf(measures);
            evidence = List.copyOf(evidence);
            acts = List.copyOf(acts);
        }
    }

    /// Whether a step is taken on a form of its own.
    static boolean isOnForm(CaseAct act) {
        return ON_FORMS.contains(act);
    }

    void put(Actor officer, CaseFile file, Model model) {
        boolean isOverdue =
                file.kind() == CaseKind.WAGE_INSPECTION && file.state() == CaseState.OVERDUE;
        model.addAttribute("printableLetter", EmployerLetterPage.isThere(file));
        model.addAttribute("listing", file.kind().isListing() ? beside(officer, file) : null);
        model.addAttribute("listed", isOverdue ? listings.of(officer, file).orElse(null) : null);
        model.addAttribute(
                "listable",
                isOverdue
                        && officer.account().equals(file.handler())
                        && (listings.of(officer, file)
                                        .filter(c -> c.state() != CaseState.LAPSED)
                                        .isEmpty()
                                || listings.lifted(officer, file).isPresent()));
    }

    private Beside beside(Actor officer, CaseFile file) {
        List<CaseStep> steps = cases.steps(file);
        List<Answer> answers = listings.grounds(file);
        List<Ground> grounds = new ArrayList<>();
        for (Exclusion row : law.grounds()) {
            answers.stream()
                    .filter(a -> a.code().equals(row.code()))
                    .forEach(a -> grounds.add(new Ground(row, a)));
        }
        MeasurePlan plan = listings.plan(file);
        boolean isDecided = file.state().isOver() || file.state() == CaseState.TO_BE_SERVED;
        return new Beside(
                isDecided ? null : days.clock(file),
                days.window(file).orElse(null),
                has(steps, CaseAct.SERVE_NOTICE),
                CaseStep.performance(steps).orElse(null),
                has(steps, CaseAct.SAY_PAYS),
                grounds,
                law.measures().stream().filter(m -> plan.codes().contains(m.code())).toList(),
                plan,
                listings.evidence(file),
                cases.acts(file, officer).stream()
                        .filter(ListingDesk::isOnForm)
                        .map(Enum::name)
                        .toList());
    }

    private static boolean has(List<CaseStep> steps, CaseAct act) {
        return steps.stream().anyMatch(step -> step.act() == act);
    }
}
