package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Office;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.deadline.DeadlineDefinition;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Reviews;
import org.springframework.stereotype.Component;

/// Who can look at a decision of ours, by when and what it costs (救济途径), from the law on file.
@Component
class Remedies {

    private final Letters letters;
    private final Law law;
    private final Clock clock;

    Remedies(Letters letters, Law law, Clock clock) {
        this.letters = letters;
        this.law = law;
        this.clock = clock;
    }

    /// One way.
    ///
    /// @param by the last day; null while the person has not opened our letter, so that none runs
    /// @param term the figures of the period, by key
    /// @param fee what it costs; null where no act on file says
    /// @param office where it is; null where none is on file
    record Remedy(
            CaseKind kind,
            @Nullable LocalDate by,
            Map<String, Figure> term,
            @Nullable Figure fee,
            @Nullable Office office) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// All ways that are open to a person or an employer about a case.
    List<Remedy> of(Actor actor, CaseFile file) {
        return Reviews.instances(actor, file).stream()
                .map(kind -> remedy(actor, file, kind))
                .toList();
    }

    private Remedy remedy(Actor actor, CaseFile file, CaseKind kind) {
        boolean isCourt = kind == CaseKind.COURT;
        DeadlineLeg leg =
                isCourt
                        ? DeadlineLeg.D22A
                        : kind == CaseKind.SUPERIOR ? DeadlineLeg.D18C : DeadlineLeg.D20A;
        return new Remedy(
                kind,
                by(actor, file, isCourt),
                DeadlineDefinition.of(law, file.region(), leg, today()).orThrow().figures(),
                fee(kind),
                office(file, kind));
    }

    /// The last day of an employer stands with the letter that it opened, where there is one; where
    /// there is none, nobody but itself knows since when it knows.
    private @Nullable LocalDate by(Actor actor, CaseFile file, boolean isCourt) {
        if (!actor.role().isForAPerson()) {
            return null;
        }
        return isCourt ? letters.suitBy(actor, file) : letters.reviewBy(actor, file);
    }

    /// Where the instances are that a letter names, by their kinds; null where none is on file.
    Map<String, @Nullable Office> offices(CaseFile file) {
        Map<String, @Nullable Office> all = new LinkedHashMap<>();
        file.kind().instances().forEach(kind -> all.put(kind.name(), office(file, kind)));
        return all;
    }

    /// Of the agency that decided, wherever the person is insured.
    private @Nullable Office office(CaseFile file, CaseKind kind) {
        Office.Kind asked = Office.Kind.valueOf(kind.name());
        return law.office(file.organisation(), asked, today()).orElse(null);
    }

    private @Nullable Figure fee(CaseKind kind) {
        if (kind == CaseKind.SUPERIOR) {
            return null;
        }
        Parameter fee = kind == CaseKind.COURT ? Parameter.SUIT_FEE : Parameter.RECONSIDERATION_FEE;
        return law.national(fee, Parameter.VALUE, Month.of(today())).orThrow();
    }
}
