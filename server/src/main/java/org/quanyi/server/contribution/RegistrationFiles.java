package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists of persons and employers (登记名单): read, and all their ready rows registered together.
@Component
public class RegistrationFiles {

    /// Which work injury class does not matter for which insurances there are.
    private static final int ANY_CLASS = 1;

    private final Law law;
    private final Persons persons;
    private final Employers employers;
    private final Clock clock;

    RegistrationFiles(Law law, Persons persons, Employers employers, Clock clock) {
        this.law = law;
        this.persons = persons;
        this.employers = employers;
        this.clock = clock;
    }

    /// Registers employers; one that is registered in its area stays as it is.
    @Transactional
    public Result<RegisteredList> employers(Upload upload) {
        return EmployerList.read(upload, today()).map(this::register);
    }

    private RegisteredList register(EmployerList list) {
        int fresh = 0;
        for (EmployerList.Row row : list.rows()) {
            if (employers.byCode(row.code().normalised()).isEmpty()) {
                fresh++;
            }
            employers.register(
                    row.code(), row.name(), row.region(), row.workInjuryClass(), row.from());
        }
        return new RegisteredList(list.size(), fresh, list.rows().size() - fresh, list.findings());
    }

    /// Registers persons, and enrols those whose row names a first month.
    ///
    /// @param region where they are insured; null when no row names a month
    @Transactional
    public Result<RegisteredList> persons(Upload upload, @Nullable Region region) {
        return switch (PersonList.read(upload, today())) {
            case Result.Refused<PersonList>(var refusals) -> Result.refused(refusals);
            case Result.Of<PersonList>(var list) -> {
                boolean enrols = list.rows().stream().anyMatch(r -> r.from() != null);
                if (!enrols) {
                    yield Result.of(register(list, region, Map.of()));
                }
                if (region == null) {
                    yield Result.refused(FindingCode.REGION_NEEDED.refusal());
                }
                yield insurances(list, region).map(i -> register(list, region, i));
            }
        };
    }

    /// The insurances of the area in each first month of the list; refused where the law of a month
    /// is not on file.
    private Result<Map<Month, Set<Insurance>>> insurances(PersonList list, Region region) {
        Map<Month, Set<Insurance>> byMonth = new TreeMap<>();
        for (PersonList.Row row : list.rows()) {
            Month from = row.from();
            if (from == null || byMonth.containsKey(from)) {
                continue;
            }
            switch (ContributionDue.terms(law, region, from, ANY_CLASS)) {
                case Result.Refused<ContributionTerms>(var refusals) -> {
                    return Result.refused(refusals);
                }
                case Result.Of<ContributionTerms>(var terms) ->
                        byMonth.put(from, terms.insurances());
            }
        }
        return Result.of(byMonth);
    }

    private RegisteredList register(
            PersonList list, @Nullable Region region, Map<Month, Set<Insurance>> insurances) {
        Map<String, OnRecord> known =
                persons.onRecord(list.rows().stream().map(r -> r.number().normalised()).toList());
        List<Finding> findings = new ArrayList<>(list.findings());
        List<PersonList.Row> fresh = new ArrayList<>();
        Map<Month, Collection<Integer>> toEnrol = new TreeMap<>();
        int onRecord = 0;
        for (PersonList.Row row : list.rows()) {
            OnRecord person = known.get(row.number().normalised());
            if (person == null) {
                fresh.add(row);
            } else if (!isNamed(row, person)) {
                findings.add(found(FindingCode.NAME_DIFFERS, row));
            } else if (isAfterDeath(row, region, person)) {
                Month last = Objects.requireNonNull(last(region, person));
                findings.add(found(FindingCode.AFTER_DEATH, row, last.toString()));
            } else {
                onRecord++;
                note(toEnrol, row, person.person());
            }
        }
        List<Integer> keys =
                persons.register(
                        fresh.stream().map(r -> new NewPerson(r.name(), r.number())).toList());
        for (int i = 0; i < keys.size(); i++) {
            note(toEnrol, fresh.get(i), keys.get(i));
        }
        if (region != null) {
            toEnrol.forEach((from, whom) ->
                    persons.enrol(whom, insurances.getOrDefault(from, Set.of()), region, from));
        }
        return new RegisteredList(list.size(), keys.size(), onRecord, findings);
    }

    private static void note(
            Map<Month, Collection<Integer>> toEnrol, PersonList.Row row, int person) {
        Month from = row.from();
        if (from != null) {
            toEnrol.computeIfAbsent(from, m -> new ArrayList<>()).add(person);
        }
    }

    private static boolean isNamed(PersonList.Row row, OnRecord person) {
        return NameText.same(row.name(), person.name())
                || person.formerNames().keySet().stream()
                        .anyMatch(former -> NameText.same(row.name(), former));
    }

    private boolean isAfterDeath(PersonList.Row row, @Nullable Region region, OnRecord person) {
        Month from = row.from();
        Month last = last(region, person);
        return from != null && last != null && from.isAfter(last);
    }

    private @Nullable Month last(@Nullable Region region, OnRecord person) {
        return region == null ? null : LastMonths.of(law, region, person.died());
    }

    private static Finding found(FindingCode code, PersonList.Row row, String... arguments) {
        CellReference at = new CellReference(row.row(), row.line(), "", "", row.name());
        return new Finding(code, at, List.of(arguments), null, 0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
