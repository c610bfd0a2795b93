package org.quanyi.server.wage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// The effective decisions about an employer of a year (年度生效决定), each recorded by two officers
/// against its document. What the yearly class is counted from, and nothing else: no complaint, no
/// case that is open, no case that ended without a decision. Never about an individual business.
///
/// Labour Security Inspection Regulations arts 18 and 22; Regulations on Guaranteeing Payment of
/// Wages to Migrant Workers art. 47.
@Component
public class LabourDecisions {

    private static final int LONGEST_NUMBER = 100;
    private static final int SHORTEST_NUMBER = 4;
    private static final int MOST_COUNTS = 100;
    private static final String NUMBER = "decision-number";
    private static final String CODE = "decision-of";
    private static final String FORM = "decision-form";
    private static final String COUNTS = "decision-counts";
    private static final String GROUNDS = "decision-grounds";
    private static final String DECIDED = "decided-on";
    private static final String EFFECTIVE = "effective-on";
    private static final String HOW = "ended-how";
    private static final String ENDED = "ended-on";

    private final LabourDecisionLedger ledger;
    private final Cases cases;
    private final Employers employers;
    private final ClassesAgain again;
    private final Clock clock;

    LabourDecisions(
            LabourDecisionLedger ledger,
            Cases cases,
            Employers employers,
            ClassesAgain again,
            Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.employers = employers;
        this.again = again;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.LABOUR_DECISION, this::record));
        cases.carryOutBy(new CaseEffect(CaseKind.LABOUR_DECISION_END, this::end));
    }

    /// Asks for a decision to be recorded. Refused about an individual business, without an effect
    /// yet, or when it is on record.
    ///
    /// @param code of the employer, as typed
    /// @param document where the decision lies, by kind and number
    public Result<CaseFile> propose(
            Actor clerk, String code, LabourDecision decision, String document) {
        Optional<Employer> found = employers.byTyped(code);
        if (found.isEmpty()) {
            return Result.refused(WageRefusal.UNKNOWN_EMPLOYER.of(code.strip()));
        }
        Employer employer = found.get();
        if (employer.isIndividualBusiness()) {
            return Result.refused(WageRefusal.INDIVIDUAL.of());
        }
        if (!isWhole(decision)) {
            return Result.refused(WageRefusal.NO_DECISION.of());
        }
        if (numbered(employer.id(), decision.number()).isPresent()) {
            return Result.refused(WageRefusal.RECORDED.of(decision.number()));
        }
        List<CaseItem> items =
                List.of(
                        new CaseItem(NUMBER, null, decision.number()),
                        new CaseItem(CODE, null, employer.code()),
                        new CaseItem(FORM, null, decision.form().name()),
                        new CaseItem(COUNTS, null, Integer.toString(decision.counts())),
                        new CaseItem(
                                GROUNDS,
                                null,
                                decision.grounds().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(" "))),
                        new CaseItem(DECIDED, null, decision.decidedOn().toString()),
                        new CaseItem(EFFECTIVE, null, decision.effectiveOn().toString()));
        return opened(clerk, CaseKind.LABOUR_DECISION, items, document, employer);
    }

    /// Asks to record that a decision does not stand any more.
    ///
    /// @param document what withdrew or annulled it, by kind and number
    public Result<CaseFile> proposeEnd(
            Actor clerk, String code, String number, LabourDecision.End end, String document) {
        Optional<Employer> employer = employers.byTyped(code);
        Optional<LabourDecision> standing =
                employer.flatMap(e -> numbered(e.id(), number.strip()))
                        .filter(LabourDecision::stands)
                        .filter(d -> !end.on().isBefore(d.decidedOn()))
                        .filter(_ -> !end.on().isAfter(today()));
        if (standing.isEmpty()) {
            return Result.refused(WageRefusal.NOT_STANDING.of());
        }
        List<CaseItem> items =
                List.of(
                        new CaseItem(NUMBER, null, number.strip()),
                        new CaseItem(CODE, null, employer.get().code()),
                        new CaseItem(HOW, null, end.how().name()),
                        new CaseItem(ENDED, null, end.on().toString()));
        return opened(clerk, CaseKind.LABOUR_DECISION_END, items, document, employer.get());
    }

    private Result<CaseFile> opened(
            Actor clerk, CaseKind kind, List<CaseItem> items, String document, Employer employer) {
        return cases.propose(
                clerk,
                new Proposal(kind, List.of(), items, document, null, Set.of(), employer.id()));
    }

    private boolean isWhole(LabourDecision decision) {
        int length = decision.number().strip().length();
        return length >= SHORTEST_NUMBER
                && length <= LONGEST_NUMBER
                && decision.number().chars().noneMatch(Character::isISOControl)
                && decision.counts() > 0
                && decision.counts() <= MOST_COUNTS
                && !decision.effectiveOn().isBefore(decision.decidedOn())
                && !decision.effectiveOn().isAfter(today());
    }

    private Optional<LabourDecision> numbered(int employer, String number) {
        return ledger.of(employer).stream().filter(d -> d.number().equals(number)).findFirst();
    }

    private boolean record(CaseFile file) {
        LabourDecision decision =
                new LabourDecision(
                        file.shallBe(NUMBER),
                        LabourDecision.Form.valueOf(file.shallBe(FORM)),
                        Integer.parseInt(file.shallBe(COUNTS)),
                        grounds(file.shallBe(GROUNDS)),
                        LocalDate.parse(file.shallBe(DECIDED)),
                        LocalDate.parse(file.shallBe(EFFECTIVE)),
                        null);
        Employer employer = employers.byId(Objects.requireNonNull(file.employer()));
        return ledger.insert(employer, decision, file.number(), clock.instant());
    }

    private static Set<Ground> grounds(String joined) {
        return Arrays.stream(joined.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Ground::valueOf)
                .collect(Collectors.toSet());
    }

    private boolean end(CaseFile file) {
        LabourDecision.End end =
                new LabourDecision.End(
                        LabourDecision.How.valueOf(file.shallBe(HOW)),
                        LocalDate.parse(file.shallBe(ENDED)));
        int employer = Objects.requireNonNull(file.employer());
        return again.after(
                file,
                () ->
                        ledger.end(
                                employer,
                                file.shallBe(NUMBER),
                                end,
                                file.number(),
                                clock.instant()));
    }

    /// Ends a decision that two officers found not to stand in another case about its employer, in
    /// their transaction; nothing where none of that number stands. The years that it was counted
    /// in are classed anew.
    public void fell(CaseFile found, String number, LocalDate on) {
        int employer = Objects.requireNonNull(found.employer());
        if (numbered(employer, number).filter(LabourDecision::stands).isPresent()) {
            LabourDecision.End end = new LabourDecision.End(LabourDecision.How.WITHDRAWN, on);
            again.after(
                    found,
                    () -> ledger.end(employer, number, end, found.number(), clock.instant()));
        }
    }

    /// All decisions about an employer, the newest first, those included that do not stand any
    /// more.
    public List<LabourDecision> of(int employer) {
        return ledger.of(employer);
    }

    /// The decisions about an employer that took effect in a year, as they stand now.
    public List<LabourDecision> of(int employer, int year) {
        return ledger.of(employer).stream()
                .filter(decision -> decision.effectiveOn().getYear() == year)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
