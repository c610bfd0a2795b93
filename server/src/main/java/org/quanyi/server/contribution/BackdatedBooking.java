package org.quanyi.server.contribution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.contribution.FilingBooking.Prepared;
import org.quanyi.server.employer.Employer;
import org.springframework.stereotype.Component;

/// Turns a filing of a month of long ago into a case, and books it with the acceptance.
///
/// Locks in this order: the case, the employer's month, persons by key, the journal's head. A case
/// that is being opened is nobody else's yet, so that the month comes first there.
@Component
class BackdatedBooking {

    /// The most persons of one case. Our own rule: whoever accepts looks at each of them.
    private static final int MOST_PERSONS = 50;

    /// The longest text that names a document.
    private static final int LONGEST_EVIDENCE = 200;

    private final FilingBooking booking;
    private final FilingTable filings;
    private final BackdatedTable table;
    private final Cases cases;
    private final Clock clock;

    BackdatedBooking(
            FilingBooking booking,
            FilingTable filings,
            BackdatedTable table,
            Cases cases,
            Clock clock) {
        this.booking = booking;
        this.filings = filings;
        this.table = table;
        this.cases = cases;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.BACKDATING, this::book));
    }

    /// Opens the case of a filing. The same file again, while its case is open, is that case; one
    /// that changes nothing for anybody is submitted at once.
    Result<Filed> ask(Filing draft, Actor actor, BackdatingLimit limit, String evidence) {
        if (actor.role() != Role.EMPLOYER) {
            return Result.refused(
                    FindingCode.MONTH_LONG_AGO.refusal(Integer.toString(limit.months())));
        }
        if (evidence.length() > LONGEST_EVIDENCE) {
            return Result.refused(
                    FindingCode.EVIDENCE_TOO_LONG.refusal(Integer.toString(LONGEST_EVIDENCE)));
        }
        return booking.once(afresh ->
                booking.prepare(draft, true).then(ready -> asked(ready, actor, evidence)));
    }

    private Result<Filed> asked(Prepared ready, Actor actor, String evidence) {
        List<BackdatedTable.Change> changes = changes(ready);
        Optional<BackdatedTable.Kept> kept = table.newest(ready.month());
        Optional<CaseFile> open =
                kept.flatMap(k -> cases.open(actor, k.number())).filter(f -> !f.state().isOver());
        if (open.isPresent()) {
            return kept.orElseThrow().filing() == ready.filing().id()
                    ? Result.of(waiting(ready, open.get()))
                    : Result.refused(CaseRefusal.ASKED_ALREADY.of(open.get().number()));
        }
        if (changes.isEmpty()) {
            return Result.of(
                    new Filed.Booked(booking.book(ready, actor.account(), Optional.empty())));
        }
        if (changes.size() > MOST_PERSONS) {
            return Result.refused(
                    FindingCode.TOO_MANY_LONG_AGO.refusal(
                            Integer.toString(changes.size()), Integer.toString(MOST_PERSONS)));
        }
        return cases.propose(actor, proposal(ready, changes, evidence))
                .map(file -> {
                    table.insert(
                            new BackdatedTable.Kept(
                                    file.number(), ready.filing().id(), actor.account()),
                            ready.month(),
                            changes,
                            clock.instant());
                    return waiting(ready, file);
                });
    }

    private static Filed waiting(Prepared ready, CaseFile file) {
        return new Filed.Waiting(new StagedFiling(ready.filing(), ready.checked()), file);
    }

    private static Proposal proposal(
            Prepared ready, List<BackdatedTable.Change> changes, String evidence) {
        Employer employer = ready.employer();
        return new Proposal(
                CaseKind.BACKDATING,
                changes.stream().map(BackdatedTable.Change::person).toList(),
                List.of(
                        new CaseItem("employer", null, employer.name() + " " + employer.code()),
                        new CaseItem("month", null, ready.filing().month().toString())),
                evidence,
                ready.filing().region(),
                Set.of(),
                ready.month().employer());
    }

    /// Books what was asked for, and nothing else: not when the record, or the answers on the page,
    /// make anything else of the file now than what those concerned were told.
    private boolean book(CaseFile file) {
        BackdatedTable.Kept kept = table.byNumber(file.number()).orElseThrow();
        Filing filing = filings.byId(kept.filing()).orElseThrow();
        return switch (booking.prepare(filing, true)) {
            case Result.Refused<Prepared> _ -> false;
            case Result.Of<Prepared>(var ready) -> {
                boolean isAsAsked = changes(ready).equals(table.changes(file.number()));
                if (isAsAsked) {
                    booking.book(ready, kept.account(), Optional.of(file.number()));
                }
                yield isAsAsked;
            }
        };
    }

    /// What booking would change, by person.
    private static List<BackdatedTable.Change> changes(Prepared ready) {
        Map<Integer, BackdatedTable.Change> changes = new TreeMap<>();
        ready.left().forEach(p -> changes.put(p, new BackdatedTable.Change(p, null, null)));
        for (MonthLine line : ready.plan().lines()) {
            BackdatedTable.Change so = changes.get(line.person());
            Long was = so == null ? null : so.was();
            changes.put(
                    line.person(),
                    line.reverses() == null
                            ? new BackdatedTable.Change(line.person(), was, base(line.amounts()))
                            : new BackdatedTable.Change(
                                    line.person(), base(line.amounts().negated()), null));
        }
        return List.copyOf(changes.values());
    }

    /// The base, which all insurances of a line share but for their limits.
    private static @Nullable Long base(LineAmounts amounts) {
        for (Insurance insurance : Insurance.values()) {
            if (amounts.has(insurance)) {
                return (long) amounts.base(insurance);
            }
        }
        return null;
    }
}
