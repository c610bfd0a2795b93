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
import org.quanyi.rules.deadline.DeadlineDefinition;
import org.quanyi.rules.deadline.Term;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters of a person (消息). Each stands from the transaction of its step on, so that no step
/// is taken without its letter and none is written twice.
@Component
public class Letters {

    private final LetterTable table;
    private final DeliveryTable deliveries;
    private final CaseTable files;
    private final Cases cases;
    private final Law law;
    private final Clock clock;

    Letters(
            LetterTable table,
            DeliveryTable deliveries,
            CaseTable files,
            Cases cases,
            Law law,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.files = files;
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

    /// A letter on paper: the same, before it arrived anywhere.
    ///
    /// @param answer the answer that it tells, if it is one
    /// @param review how long the person can ask the next instance, from its arrival on
    /// @param suit how long they can sue
    public record Printed(
            CaseFile file,
            Letter letter,
            @Nullable CaseStep answer,
            @Nullable Term review,
            @Nullable Term suit) {}

    /// The letter of a notice as it goes to the printer. Whoever prints has left the line of the
    /// read.
    public Printed printed(Notice notice) {
        CaseFile file = files.byNumber(notice.caseNumber()).orElseThrow();
        return printed(file, cases.steps(file).get(notice.step() - 1));
    }

    /// The letter that an answer becomes when a second officer accepts it, for that officer, who
    /// has the case open; empty where none waits.
    public Optional<Printed> preview(Actor officer, CaseFile file) {
        boolean isWaiting =
                file.kind().isAnswered()
                        && !file.kind().tellsEmployer()
                        && file.state() == CaseState.PROPOSED;
        return cases.answer(file)
                .filter(_ -> isWaiting)
                .map(answer -> printed(file, CaseStep.accepted(answer, officer, clock.instant())));
    }

    private Printed printed(CaseFile file, CaseStep told) {
        boolean isAnswer = told.state().isDecided();
        // those of a review run from the decision itself
        boolean runs = isAnswer && !file.kind().isReview();
        LocalDate day = LocalDate.ofInstant(told.happenedAt(), clock.getZone());
        return new Printed(
                file,
                new Letter(file.head(), told, null, null, null, null),
                isAnswer ? cases.answer(file).orElse(null) : null,
                runs ? term(file, file.kind().reviewLeg(), day) : null,
                runs ? term(file, file.kind().suitLeg(), day) : null);
    }

    private @Nullable Term term(CaseFile file, @Nullable DeadlineLeg leg, LocalDate day) {
        if (leg == null) {
            return null;
        }
        return switch (DeadlineDefinition.of(law, file.region(), leg, day)) {
            case Result.Of<DeadlineDefinition>(var definition) ->
                    definition.term(false).orElse(null);
            case Result.Refused<DeadlineDefinition> _ -> null;
        };
    }

    private Letter opened(CaseFile file, int step, Actor person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (person.role() == Role.PERSON) {
            table.open(file, step, person.requirePerson(), now);
        }
        Instant first = table.openedAt(file, step, person.requirePerson()).orElse(null);
        LocalDate served = deliveries.arrived(file, step, person.requirePerson()).orElse(null);
        CaseStep told = cases.steps(file).get(step - 1);
        boolean isAnswer = told.state().isDecided();
        LocalDate from = isAnswer ? windowFrom(file, first(first, served)) : null;
        return new Letter(
                file.head(),
                told,
                first,
                served,
                lastDay(file, file.kind().reviewLeg(), from),
                lastDay(file, file.kind().suitLeg(), from));
    }

    /// The day on which it arrived: opened, or proven to have been served, whichever came first.
    private @Nullable LocalDate first(@Nullable Instant opened, @Nullable LocalDate served) {
        if (opened == null) {
            return served;
        }
        LocalDate day = LocalDate.ofInstant(opened, clock.getZone());
        return served == null || day.isBefore(served) ? day : served;
    }

    /// From which day the windows of the person run: that on which our letter arrived. The next
    /// instance serves its decision itself, and we do not know when: the day on it is never later.
    private @Nullable LocalDate windowFrom(CaseFile file, @Nullable LocalDate arrived) {
        return file.kind().isReview() ? Ruling.of(file).map(Ruling::day).orElse(null) : arrived;
    }

    /// By when the person asks the next instance about an answer, counted from when it arrived;
    /// null while it has not, or where there is none.
    public @Nullable LocalDate reviewBy(Actor person, CaseFile file) {
        return lastDay(file, file.kind().reviewLeg(), answerArrived(person, file));
    }

    /// By when the person sues over it, counted alike.
    public @Nullable LocalDate suitBy(Actor person, CaseFile file) {
        return lastDay(file, file.kind().suitLeg(), answerArrived(person, file));
    }

    /// The letters of the investigations of an actor's employer, newest first.
    public List<Letter> ofEmployer(Actor employer) {
        return table.ofEmployer(employer.requireEmployer());
    }

    /// How many of them were not opened yet.
    public int unopenedOfEmployer(Actor employer) {
        return table.unopenedOfEmployer(employer.requireEmployer());
    }

    /// One of them in a case that the employer has open, and that it was opened, the first time;
    /// whoever files for the employer opens it for the employer. From that day the windows run.
    @Transactional
    public Optional<Letter> openAsEmployer(Actor employer, CaseFile file, int step) {
        employer.requireEmployer();
        if (!file.kind().writesToEmployer() || !table.isTo(file, step, CaseFile.ITS_EMPLOYER)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.open(file, step, CaseFile.ITS_EMPLOYER, now);
        Instant first = table.openedAt(file, step, CaseFile.ITS_EMPLOYER).orElse(null);
        LocalDate served = deliveries.arrived(file, step, CaseFile.ITS_EMPLOYER).orElse(null);
        CaseStep told = cases.steps(file).get(step - 1);
        boolean burdens =
                told.state() == CaseState.ORDERED
                        || told.act() == CaseAct.LIST
                        || file.kind().isHeardFirst() && told.state() == CaseState.ANSWERED
                        || !file.kind().tellsEmployer() && told.state().isDecided();
        LocalDate from = burdens ? first(first, served) : null;
        return Optional.of(
                new Letter(
                        file.head(),
                        told,
                        first,
                        served,
                        lastDay(file, file.kind().reviewLeg(), from),
                        lastDay(file, file.kind().suitLeg(), from)));
    }

    private @Nullable LocalDate answerArrived(Actor person, CaseFile file) {
        int key = person.requirePerson();
        return cases.steps(file).reversed().stream()
                .filter(step -> step.act() == CaseAct.ACCEPT)
                .findFirst()
                .map(step ->
                        first(
                                table.openedAt(file, step.place(), key).orElse(null),
                                deliveries.arrived(file, step.place(), key).orElse(null)))
                .orElse(null);
    }

    private @Nullable LocalDate lastDay(
            CaseFile file, @Nullable DeadlineLeg leg, @Nullable LocalDate from) {
        if (leg == null || from == null) {
            return null;
        }
        return switch (CaseDeadline.of(law, file.region(), leg, from, false, List.of())) {
            case Result.Of<CaseDeadline>(var counted) -> counted.deadline().due();
            case Result.Refused<CaseDeadline> _ -> null;
        };
    }
}
