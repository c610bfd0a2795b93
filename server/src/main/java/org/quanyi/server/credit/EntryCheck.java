package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.MeasureProportion;
import org.quanyi.rules.credit.MeasureProportion.Planned;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.SubjectKind;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.casework.SuspendedRules;
import org.quanyi.server.credit.EntryEvent.MarkClock;
import org.quanyi.server.employer.Employer;
import org.springframework.stereotype.Component;

/// What an entry has to be before the register takes it (登记审查): of the catalogue, about an
/// organisation, on a document, decided by two people, within its terms, in proportion; and by when
/// an objection to it is decided.
@Component
class EntryCheck {

    private static final int SHORTEST = 2;
    private static final int SHORTEST_NUMBER = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_DOCUMENT = 80;
    private static final int LONGEST_ISSUER = 100;
    private static final int LONGEST = 300;
    private static final String DIGEST = "[0-9a-f]{64}";

    private final Law law;
    private final Catalogue catalogue;
    private final SuspendedRules rules;

    EntryCheck(Law law, Catalogue catalogue, SuspendedRules rules) {
        this.law = law;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /// What passed.
    ///
    /// @param term without publicity where it is not published
    record Passed(RecordType type, ListingTerm term, List<CreditEntry.Measured> measures) {}

    Result<Passed> check(Employer employer, NewEntry entry, LocalDate today) {
        // before anything else: nobody gets as far as the catalogue about a natural person
        if (employer.isIndividualBusiness()) {
            return RegisterRefusal.INDIVIDUAL.refused();
        }
        List<Refusal> refusals = new ArrayList<>(missing(entry));
        refusals.addAll(suspended(entry, today));
        if (!Hand.areTwoOfficers(entry.grounds().deciders())) {
            refusals.add(RegisterRefusal.NOT_TWO_OFFICERS.of());
        }
        LocalDate day = entry.paper().decidedOn();
        boolean ordered =
                !entry.what().to().isBefore(entry.what().from())
                        && !day.isBefore(entry.what().from())
                        && !entry.paper().effectiveOn().isBefore(day)
                        && !day.isAfter(today);
        if (!ordered) {
            refusals.add(RegisterRefusal.WRONG_DAY.of(day.toString()));
        }
        return refusals.isEmpty() ? ofCatalogue(entry) : Result.refused(refusals);
    }

    /// Nothing new rests on a suspended row, publication with the measures.
    private List<Refusal> suspended(NewEntry entry, LocalDate today) {
        Stream<String> published =
                entry.publicity().from() == null ? Stream.of() : Stream.of(Measure.PUBLICATION);
        Stream<String> measures = entry.measures().stream().map(NewEntry.Chosen::code);
        Map<String, SuspendedRule> suspended = rules.on(today);
        return Stream.of(Stream.of(entry.what().type()), measures, published)
                .flatMap(each -> each)
                .filter(suspended::containsKey)
                .map(suspended::get)
                .map(RegisterRefusal::suspended)
                .toList();
    }

    /// The catalogue says of organisations whether it is about employers or about institutions that
    /// serve insurance; an employer is the first.
    private Result<Passed> ofCatalogue(NewEntry entry) {
        NewEntry.What what = entry.what();
        LocalDate day = entry.paper().decidedOn();
        SubjectKind subject = what.type().equals("R15") ? SubjectKind.SRV : SubjectKind.ORG;
        return catalogue
                .admit(what.type(), subject, what.area(), day)
                .then(type -> {
                    if (!type.isAdverse()) {
                        return RegisterRefusal.NOT_TO_ENTER.refused(type.code());
                    }
                    if (!type.authorities().contains(entry.paper().source())) {
                        return RegisterRefusal.OTHER_AUTHORITY.refused(
                                type.code(), entry.paper().source().name());
                    }
                    return term(type, entry).then(term -> measured(type, term, entry));
                });
    }

    private static List<Refusal> missing(NewEntry entry) {
        List<String> missing = new ArrayList<>();
        if (!fits(entry.paper().number(), SHORTEST, LONGEST_DOCUMENT)) {
            missing.add("document");
        }
        if (!fits(entry.paper().issuer(), SHORTEST, LONGEST_ISSUER)) {
            missing.add("issuer");
        }
        if (!fits(entry.paper().basis(), SHORTEST_NUMBER, LONGEST)) {
            missing.add("basis");
        }
        if (!entry.grounds().exclusions().matches(DIGEST)) {
            missing.add("exclusions");
        }
        if (!entry.grounds().memo().matches(DIGEST)) {
            missing.add("memo");
        }
        if (!fits(entry.grounds().caseNumber(), SHORTEST_NUMBER, LONGEST_NUMBER)) {
            missing.add("case");
        }
        if (!fits(entry.publicity().reason(), SHORTEST, LONGEST)) {
            missing.add("publishReason");
        }
        Long fen = entry.what().fen();
        if (fen != null && fen <= 0) {
            missing.add("amount");
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(RegisterRefusal.MISSING.of(String.join(" ", missing)));
    }

    private static boolean fits(String text, int least, int most) {
        return text.strip().length() >= least && text.length() <= most;
    }

    private Result<ListingTerm> term(RecordType type, NewEntry entry) {
        LocalDate document = entry.paper().decidedOn();
        LocalDate from = entry.publicity().from();
        boolean publishable =
                switch (type.publication()) {
                    case PUBLIC, ORGANISATION_ONLY, IMPACT_TEST, AS_PENALTY -> true;
                    case NEVER, HEADER, ON_WISH, REPAIR_LAW, WITH_ROW -> false;
                };
        if (from != null && !publishable) {
            return RegisterRefusal.NOT_TO_PUBLISH.refused(type.code());
        }
        return ListingTerm.of(
                        law, type, entry.what().gravity(), document, from == null ? document : from)
                .map(term ->
                        from == null
                                ? new ListingTerm(term.start(), term.end(), null, term.reasons())
                                : term);
    }

    /// Publication weighs with the measures: what is public bears less beside it.
    private Result<Passed> measured(RecordType type, ListingTerm term, NewEntry entry) {
        LocalDate day = entry.paper().decidedOn();
        List<Planned> planned = new ArrayList<>();
        List<CreditEntry.Measured> measures = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(Measure.PUBLICATION));
        for (NewEntry.Chosen chosen : entry.measures()) {
            if (!seen.add(chosen.code())) {
                return RegisterRefusal.NO_SUCH_MEASURE.refused(chosen.code());
            }
            Result<Measure> found = catalogue.measure(chosen.code(), day);
            if (found instanceof Result.Refused<Measure>(var why)) {
                return Result.refused(why);
            }
            planned.add(new Planned(found.orThrow(), chosen.from(), chosen.end(), chosen.memo()));
            measures.add(
                    new CreditEntry.Measured(
                            chosen.code(), chosen.from(), chosen.end(), chosen.memo()));
        }
        if (term.publicity() != null) {
            var memo = entry.publicity().memo();
            if (memo == null) {
                return RegisterRefusal.MISSING.refused("publishMemo");
            }
            Result<Measure> found = catalogue.measure(Measure.PUBLICATION, day);
            if (found instanceof Result.Refused<Measure>(var why)) {
                return Result.refused(why);
            }
            LocalDate from = term.publicity().from();
            planned.add(new Planned(found.orThrow(), from, term.publicity().end(), memo));
            measures.add(
                    new CreditEntry.Measured(
                            Measure.PUBLICATION, from, term.publicity().end(), memo));
        }
        var act =
                new MeasureProportion.Act(
                        type,
                        entry.what().area(),
                        entry.what().gravity(),
                        term.start(),
                        term.end());
        return MeasureProportion.of(law, entry.what().region(), act, planned)
                .map(_ -> new Passed(type, term, measures));
    }

    /// An objection has its days from the beginning: whoever is late finds the entry gone.
    Result<Optional<MarkClock>> days(CreditEntry entry, NewEvent event) {
        if (event.act() != EntryAct.ANNOTATED) {
            return Result.of(Optional.empty());
        }
        Region region = entry.what().region();
        return last(region, DeadlineLeg.D01, event.on())
                .then(mark ->
                        last(region, decision(entry), event.on())
                                .then(decide ->
                                        last(region, DeadlineLeg.D04, event.on())
                                                .map(remove ->
                                                        Optional.of(
                                                                new MarkClock(
                                                                        mark, decide, remove)))));
    }

    /// What another authority found has to be asked of it; what the department found is at hand.
    private static DeadlineLeg decision(CreditEntry entry) {
        return switch (entry.paper().source()) {
            case HRSS, AGENCY -> DeadlineLeg.D02;
            case REGISTRAR, MEDICAL_SECURITY, TAX, COURT, ARBITRATION, SUBJECT, AWARDING ->
                    DeadlineLeg.D03B;
        };
    }

    private Result<LocalDate> last(Region region, DeadlineLeg leg, LocalDate from) {
        return CaseDeadline.of(law, region, leg, from, false, List.of()).map(CaseDeadline::actOn);
    }
}
