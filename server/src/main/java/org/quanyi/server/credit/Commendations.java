package org.quanyi.server.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Row;
import org.quanyi.rules.credit.SubjectKind;
import org.quanyi.server.access.Actor;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Commendations of organisations (单位表彰): recorded by two officers against the document, shown to
/// anybody where the catalogue says so and the organisation wants it, taken back after it was heard.
/// Nothing is counted or compared.
///
/// Civil Code art. 1031; Private Economy Promotion Law art. 76.
@Component
public class Commendations {

    private static final String NO_COMMENDATION = "M06";
    private static final int SHORTEST = 2;
    private static final int LONGEST_DOCUMENT = 80;
    private static final int LONGEST_OFFICE = 100;

    private final CommendationLedger ledger;
    private final CreditRegister register;
    private final Employers employers;
    private final Catalogue catalogue;
    private final Clock clock;

    Commendations(
            CommendationLedger ledger,
            CreditRegister register,
            Employers employers,
            Catalogue catalogue,
            Clock clock) {
        this.ledger = ledger;
        this.register = register;
        this.employers = employers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Records one. Refused for a code that is a person's or is not there, for an individual
    /// business, without the document, unless two officers do it, and while a measure says that
    /// none is awarded.
    @Transactional
    public Result<Commendation> award(List<Hand> hands, Commendation commendation) {
        Optional<Employer> employer = employers.find(commendation.employer());
        if (employer.isEmpty() || employer.get().isIndividualBusiness()) {
            return (employer.isEmpty() ? RegisterRefusal.NO_EMPLOYER : RegisterRefusal.INDIVIDUAL)
                    .refused();
        }
        if (!Hand.areTwoOfficers(hands)) {
            return RegisterRefusal.NOT_TWO_OFFICERS.refused();
        }
        if (!fits(commendation.awardedBy(), LONGEST_OFFICE)
                || !fits(commendation.document(), LONGEST_DOCUMENT)) {
            return RegisterRefusal.MISSING.refused("document");
        }
        if (commendation.awardedOn().isAfter(register.today())) {
            return RegisterRefusal.WRONG_DAY.refused(commendation.awardedOn().toString());
        }
        return row(commendation)
                .then(row ->
                        row.subjects().contains(SubjectKind.ORG)
                                ? Result.of(row)
                                : RegisterRefusal.NOT_TO_ENTER.refused(row.code()))
                .then(_ -> isBarred(commendation.employer())
                        ? RegisterRefusal.BARRED.<Commendation>refused(NO_COMMENDATION)
                        : Result.of(recorded(commendation, hands)));
    }

    private Result<Row.Commendation> row(Commendation commendation) {
        return catalogue.commendation(commendation.code(), commendation.awardedOn());
    }

    private Commendation recorded(Commendation commendation, List<Hand> hands) {
        return ledger.byId(ledger.append(commendation, hands, now())).orElseThrow();
    }

    private boolean isBarred(int employer) {
        LocalDate today = register.today();
        return register.of(employer).stream()
                .flatMap(entry -> register.measures(entry, today).stream())
                .anyMatch(measure -> measure.code().equals(NO_COMMENDATION));
    }

    /// Says whether anybody may see one; the organisation's own word, at any time.
    @Transactional
    public Result<Commendation> wish(Actor actor, long id, boolean shown) {
        Optional<Commendation> own =
                ledger.byId(id).filter(c -> c.employer() == actor.requireEmployer());
        if (own.isEmpty()) {
            return RegisterRefusal.NO_ENTRY.refused();
        }
        ledger.wish(id, shown, actor.account(), now());
        return Result.of(ledger.byId(id).orElseThrow());
    }

    /// Takes one back, from today.
    @Transactional
    public Result<Commendation> end(
            List<Hand> hands, long id, Commendation.EndReason reason, String document) {
        Optional<Commendation> found = ledger.byId(id);
        if (found.isEmpty() || !Hand.areTwoOfficers(hands)) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_TWO_OFFICERS)
                    .refused();
        }
        if (!fits(document, LONGEST_DOCUMENT)) {
            return RegisterRefusal.MISSING.refused("document");
        }
        ledger.end(
                id, new CommendationLedger.Ending(reason, document, register.today()), hands, now());
        return Result.of(ledger.byId(id).orElseThrow());
    }

    /// Those of an employer that are there today, newest first: for itself.
    public List<Commendation> of(int employer) {
        return ledger.of(employer).stream().filter(c -> c.holds(register.today())).toList();
    }

    /// What anybody may see today: what the catalogue makes public, and what it makes public at the
    /// wish of the organisation, if it wishes so.
    public List<Commendation> publicOf(int employer) {
        return of(employer).stream()
                .filter(c ->
                        switch (row(c).orThrow().publication()) {
                            case PUBLIC -> true;
                            case ON_WISH -> c.wanted();
                            case NEVER,
                                    HEADER,
                                    IMPACT_TEST,
                                    ORGANISATION_ONLY,
                                    REPAIR_LAW,
                                    WITH_ROW,
                                    AS_PENALTY ->
                                    false;
                        })
                .toList();
    }

    private static boolean fits(String text, int most) {
        return text.strip().length() >= SHORTEST && text.length() <= most;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
