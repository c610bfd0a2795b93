package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// Filings of months of long ago (补报以前月份): checked like every filing, and booked only with the
/// acceptance of a second officer. Whoever is concerned is told before, and can stop it.
@Component
public class Backdatings {

    private final Law law;
    private final BackdatedTable table;
    private final Persons persons;
    private final Cases cases;
    private final KeysOfPerson keys;
    private final Clock clock;

    Backdatings(
            Law law,
            BackdatedTable table,
            Persons persons,
            Cases cases,
            KeysOfPerson keys,
            Clock clock) {
        this.law = law;
        this.table = table;
        this.persons = persons;
        this.cases = cases;
        this.keys = keys;
        this.clock = clock;
    }

    /// How far back an employer files alone in a region, by the rule of today. Refused when none is
    /// on file. No act sets a figure, so that the agency's own, uncertain one is taken.
    public Result<BackdatingLimit> limit(Region region) {
        Month now = Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return law.allowingUncertain()
                .figure(region, Parameter.BACKDATING_MONTHS, Parameter.VALUE, now)
                .map(figure -> new BackdatingLimit(now.plus(-figure.count()), figure));
    }

    /// The newest case of a month of the actor's employer, if there ever was one.
    public Optional<CaseFile> newest(Month month, Actor actor) {
        return table.newest(new DueTable.EmployerMonth(actor.requireEmployer(), month.index()))
                .flatMap(kept -> cases.open(actor, kept.number()));
    }

    /// What a case changes, for whoever may see the case: a person sees what concerns them, nobody
    /// else's. Empty for cases about anything else.
    public List<BackdatedLine> lines(CaseFile file, Actor actor) {
        List<BackdatedTable.Change> changes =
                table.changes(file.number()).stream()
                        .filter(c ->
                                !actor.role().isForAPerson()
                                        || keys.isSame(c.person(), actor.requirePerson()))
                        .toList();
        Map<Integer, Persons.NamedNumber> named =
                persons.named(
                        changes.stream()
                                .map(BackdatedTable.Change::person)
                                .collect(Collectors.toSet()));
        return changes.stream()
                .map(c -> {
                    Persons.NamedNumber name = named.get(c.person());
                    return new BackdatedLine(
                            c.person(),
                            name == null ? "" : name.name(),
                            money(c.was()),
                            money(c.asked()));
                })
                .toList();
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.fen(fen);
    }
}
