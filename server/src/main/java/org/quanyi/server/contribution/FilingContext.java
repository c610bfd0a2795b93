package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Place;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// Gathers what is on record about a filing's persons, so that the check itself needs no database.
@Component
class FilingContext {

    private final Law law;
    private final Persons persons;
    private final MonthLineLedger lines;
    private final DueTable dues;
    private final FilingTable filings;
    private final RecentFilings recent;
    private final Clock clock;

    FilingContext(
            Law law,
            Persons persons,
            MonthLineLedger lines,
            DueTable dues,
            FilingTable filings,
            RecentFilings recent,
            Clock clock) {
        this.law = law;
        this.persons = persons;
        this.lines = lines;
        this.dues = dues;
        this.filings = filings;
        this.recent = recent;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Reads an upload; every check of its form happens here.
    Result<RecentFilings.Recent> read(Upload upload) {
        return recent.read(upload, Fixes.NONE, today());
    }

    /// Reads a kept filing, its rows as they were changed on the page.
    Result<RecentFilings.Recent> read(Filing filing) {
        return recent.read(filing.upload(), filing.fixes(), today());
    }

    /// Checks a file against the record as it is now.
    Result<CheckedFiling> check(RecentFilings.Recent file, Employer employer) {
        return check(file, employer, basis(file, employer));
    }

    /// Checks a file for booking: what was found a moment ago still counts when the employer's
    /// lines are the same.
    ///
    /// Other writers may have registered one of the persons since. Numbers are on record once and
    /// for ever, so booking such a person as new fails as a whole and is tried again, afresh.
    Result<CheckedFiling> checkToBook(RecentFilings.Recent file, Employer employer) {
        RecentFilings.Basis basis = basis(file, employer);
        CheckedFiling known = file.on(basis);
        return known != null ? Result.of(known) : check(file, employer, basis);
    }

    private RecentFilings.Basis basis(RecentFilings.Recent file, Employer employer) {
        Month month = file.sheet().head().month();
        return new RecentFilings.Basis(
                employer,
                today(),
                dues.batches(employer.id(), month.previous().index()),
                dues.batches(employer.id(), month.index()),
                persons.newestFact());
    }

    private Result<CheckedFiling> check(
            RecentFilings.Recent file, Employer employer, RecentFilings.Basis basis) {
        FilingSheet sheet = file.sheet();
        Month month = sheet.head().month();
        Employer.Registration registration =
                employer.registration(month).orElseGet(() -> employer.registrations().getFirst());
        Place place = law.region(registration.region().code()).orThrow();
        Known bare = Known.nothing(employer.code(), place, registration.from());
        var refusals = FilingCheck.head(sheet.head(), bare, today());
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        return switch (ContributionDue.terms(
                law, place.region(), month, registration.workInjuryClass())) {
            case Result.Refused<ContributionTerms>(var missing) -> Result.refused(missing);
            case Result.Of<ContributionTerms>(var terms) ->
                    FilingCheck.check(
                                    sheet,
                                    known(sheet, basis, place, registration.from()),
                                    terms,
                                    today())
                            .map(checked -> {
                                file.compared(basis, checked);
                                return checked;
                            });
        };
    }

    private Known known(FilingSheet sheet, RecentFilings.Basis basis, Place place, Month since) {
        Month month = sheet.head().month();
        Employer employer = basis.employer();
        Map<String, OnRecord> onRecord = persons.onRecord(sheet.numbers());
        Map<Integer, Integer> before =
                lines.basesInForce(employer.id(), month.previous().index(), basis.batchesBefore());
        Map<Integer, Integer> booked =
                lines.basesInForce(employer.id(), month.index(), basis.batchesBooked());
        Set<Integer> present =
                onRecord.values().stream().map(OnRecord::person).collect(Collectors.toSet());
        Map<Integer, Listed> names = names(employer.id(), month, onRecord, before, booked, present);
        Map<Integer, Integer> firsts = persons.firsts(present);
        Map<Integer, Integer> standing = byFirst(firsts, booked.keySet());
        Set<Integer> newHere = new HashSet<>(present);
        newHere.removeAll(before.keySet());
        newHere.removeAll(booked.keySet());
        return new Known(
                employer.code(),
                place,
                since,
                onRecord.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> known(e.getValue(), firsts, standing, place))),
                known(before, names),
                known(booked, names),
                elsewhere(newHere, month, employer).stream()
                        .map(Integer::longValue)
                        .collect(Collectors.toSet()));
    }

    /// Whom of these another employer filed for the month, under whichever of their numbers.
    private Set<Integer> elsewhere(Set<Integer> persons, Month month, Employer employer) {
        Map<Integer, List<Integer>> keys = this.persons.keys(persons);
        Set<Integer> all = new HashSet<>(persons);
        keys.values().forEach(all::addAll);
        Set<Integer> filed = lines.withOtherEmployer(all, month.index(), employer.id());
        return persons.stream()
                .filter(p -> !Collections.disjoint(keys.getOrDefault(p, List.of(p)), filed))
                .collect(Collectors.toSet());
    }

    private Known.Person known(
            OnRecord person,
            Map<Integer, Integer> firsts,
            Map<Integer, Integer> standing,
            Place place) {
        int first = firsts.getOrDefault(person.person(), person.person());
        return new Known.Person(
                person.person(),
                person.name(),
                first,
                standing.getOrDefault(first, person.person()),
                person.formerNames(),
                LastMonths.of(law, place.region(), person.died()));
    }

    /// Under which key the month is booked for those who are on record under several, by the least
    /// of them.
    private Map<Integer, Integer> byFirst(Map<Integer, Integer> firsts, Set<Integer> booked) {
        Map<Integer, Integer> standing = new HashMap<>();
        if (!firsts.isEmpty()) {
            persons.firsts(booked).forEach((person, first) -> standing.put(first, person));
        }
        return standing;
    }

    /// The declared base of everybody with a line in force in an employer's month, by person.
    Map<Integer, Integer> basesInForce(int employer, Month month) {
        return lines.basesInForce(employer, month.index(), dues.batches(employer, month.index()));
    }

    /// What stands for an employer's month.
    Standing standing(DueTable.EmployerMonth month) {
        return Standing.of(
                lines.of(
                        month.employer(),
                        month.month(),
                        dues.batches(month.employer(), month.month())),
                dues.corrected(month));
    }

    void lock(DueTable.EmployerMonth month) {
        dues.lock(List.of(month));
    }

    /// A person as an earlier list named them.
    private record Listed(int row, String name) {
        static final Listed UNKNOWN = new Listed(0, "");
    }

    /// Names and row numbers, needed only for persons of earlier lists who are not in this file.
    private Map<Integer, Listed> names(
            int employer,
            Month month,
            Map<String, OnRecord> onRecord,
            Map<Integer, Integer> before,
            Map<Integer, Integer> booked,
            Set<Integer> present) {
        Map<Integer, Listed> names = new HashMap<>();
        Set<Integer> absent = new HashSet<>(before.keySet());
        absent.addAll(booked.keySet());
        absent.removeAll(present);
        if (absent.isEmpty()) {
            return names;
        }
        Map<Integer, Persons.NamedNumber> named = persons.named(absent);
        Map<String, FilingRow> rows = filed(employer, month.previous());
        rows.putAll(filed(employer, month));
        named.forEach((person, n) -> {
            FilingRow row = rows.get(n.number());
            names.put(person, new Listed(row == null ? 0 : row.row(), n.name()));
        });
        return names;
    }

    /// The rows of the list that was last submitted for an employer's month, by the person's
    /// number.
    Map<String, FilingRow> filed(int employer, Month month) {
        Map<String, FilingRow> byNumber = new HashMap<>();
        Filing filing = filings.newestSubmitted(employer, month.index()).orElse(null);
        if (filing != null && read(filing) instanceof Result.Of<RecentFilings.Recent>(var file)) {
            for (FilingRow row : file.sheet().rows()) {
                PersonNumber number = row.number();
                if (number != null) {
                    byNumber.put(number.normalised(), row);
                }
            }
        }
        return byNumber;
    }

    private static List<Known.Line> known(Map<Integer, Integer> bases, Map<Integer, Listed> names) {
        List<Known.Line> known = new ArrayList<>(bases.size());
        bases.forEach((person, base) -> {
            Listed listed = names.getOrDefault(person, Listed.UNKNOWN);
            known.add(new Known.Line(person, listed.row(), listed.name(), base));
        });
        return known;
    }
}
