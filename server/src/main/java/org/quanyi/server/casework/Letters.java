package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters of a person (消息). Each stands from the transaction of its step on, so that no step
/// is taken without its letter and none is written twice.
@Component
public class Letters {

    private final LetterTable table;
    private final Cases cases;
    private final Law law;
    private final Clock clock;

    Letters(LetterTable table, Cases cases, Law law, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    /// All letters of a person, newest first.
    public List<Letter> of(Actor person) {
        return table.of(person.requirePerson()).stream()
                .filter(l -> CaseCircle.sees(person, l.head().kind()))
                .toList();
    }

    /// How many of them were not opened yet.
    public int unopened(Actor person) {
        return table.unopened(person.requirePerson());
    }

    /// One letter of a case that a person has open, and that it was opened, the first time. A
    /// letter of somebody else is none. Whoever acts for the person reads it and starts no window.
    ///
    /// @param step the place of the step in its case
    @Transactional
    public Optional<Letter> open(Actor person, CaseFile file, int step) {
        return table.isTo(file, step, person.requirePerson())
                ? Optional.of(opened(file, step, person))
                : Optional.empty();
    }

    private Letter opened(CaseFile file, int step, Actor person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (person.role() == Role.PERSON) {
            table.open(file, step, person.requirePerson(), now);
        }
        Instant first = table.openedAt(file, step, person.requirePerson()).orElse(null);
        CaseStep told = cases.steps(file).get(step - 1);
        boolean isAnswer = told.state() == CaseState.ANSWERED;
        return new Letter(
                file.head(),
                told,
                first,
                isAnswer ? lastDay(file, file.kind().reviewLeg(), first) : null,
                isAnswer ? lastDay(file, file.kind().suitLeg(), first) : null);
    }

    /// A window of the person, from the day on which they opened the letter.
    private @Nullable LocalDate lastDay(
            CaseFile file, @Nullable DeadlineLeg leg, @Nullable Instant from) {
        if (leg == null || from == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(from, clock.getZone());
        return switch (CaseDeadline.of(law, file.region(), leg, day, false, List.of())) {
            case Result.Of<CaseDeadline>(var counted) -> counted.deadline().due();
            case Result.Refused<CaseDeadline> _ -> null;
        };
    }
}
