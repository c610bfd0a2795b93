package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proof that letters arrived outside the portal (送达回证): one officer records it by a receipt,
/// another one looks at it, and only then windows of the person run. What came back, and what
/// nobody has proven, starts nothing.
///
/// The receipt is asked for by the Civil Procedure Law, part on service; the second pair of eyes is
/// our own promise P17, for a day that ends somebody's window.
@Component
public class Deliveries {

    private final DeliveryTable table;
    private final LetterTable letters;
    private final CaseTable files;
    private final CaseStepLedger steps;
    private final Cases cases;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            LetterTable letters,
            CaseTable files,
            CaseStepLedger steps,
            Cases cases,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.files = files;
        this.steps = steps;
        this.cases = cases;
        this.clock = clock;
    }

    /// Which letter of a case.
    ///
    /// @param step the place of its step
    /// @param whom the place of the person among those concerned
    public record Which(String number, int step, int whom) {}

    /// All letters of a case that an officer has open, oldest first.
    public List<SentLetter> of(CaseFile file) {
        List<SentLetter> all = new ArrayList<>();
        for (CaseStep step : steps.of(file)) {
            for (int whom = 1; whom <= file.recipients().size(); whom++) {
                int person = file.recipients().get(whom - 1);
                if (letters.isTo(file, step.place(), person)) {
                    all.add(
                            new SentLetter(
                                    step,
                                    whom,
                                    letters.openedAt(file, step.place(), person).orElse(null),
                                    table.of(file, step.place(), person)));
                }
            }
        }
        return all;
    }

    /// Records how a letter was served. Refused without a receipt, for a day that cannot be, and
    /// for a letter that is not in the case.
    @Transactional
    public Result<SentLetter> record(
            Actor officer, Which which, DeliveryManner manner, LocalDate day, String evidence) {
        if (officer.role() != Role.CLERK) {
            return Result.refused(CaseRefusal.NOT_YOURS.of());
        }
        if (evidence.strip().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(CaseRefusal.NO_EVIDENCE.of());
        }
        Optional<CaseFile> file = locked(officer, which.number());
        Optional<SentLetter> letter = file.flatMap(f -> letter(f, which));
        if (letter.isEmpty()) {
            return Result.refused(CaseRefusal.NO_LETTER.of());
        }
        LocalDate written = day(letter.get().step().happenedAt());
        if (day.isBefore(written) || day.isAfter(day(clock.instant()))) {
            return Result.refused(CaseRefusal.NO_DAY.of());
        }
        int place = letter.get().deliveries().size() + 1;
        Delivery delivery =
                new Delivery(place, manner, day, evidence.strip(), officer.account(), null);
        table.insert(
                file.get(),
                which.step(),
                file.get().recipients().get(which.whom() - 1),
                delivery,
                clock.instant());
        return Result.of(letter(file.get(), which).orElseThrow());
    }

    /// What a second officer says to a record. Refused for the one who made it, and when somebody
    /// has said it already.
    @Transactional
    public Result<SentLetter> check(Actor second, Which which, int place, boolean accepted) {
        if (second.role() != Role.SECOND_OFFICER) {
            return Result.refused(CaseRefusal.NOT_YOURS.of());
        }
        Optional<CaseFile> file = locked(second, which.number());
        Optional<SentLetter> letter = file.flatMap(f -> letter(f, which));
        Optional<Delivery> found =
                letter.flatMap(
                        l -> l.deliveries().stream().filter(h -> h.place() == place).findFirst());
        if (letter.isEmpty() || found.isEmpty()) {
            return Result.refused(CaseRefusal.NO_LETTER.of());
        }
        if (found.get().account().equals(second.account())) {
            return Result.refused(CaseRefusal.SAME_PERSON.of());
        }
        if (!found.get().isOpen()) {
            return Result.refused(CaseRefusal.LOOKED_AT.of());
        }
        table.check(
                file.get(), letter.get(), found.get(), second.account(), accepted, clock.instant());
        return Result.of(letter(file.get(), which).orElseThrow());
    }

    /// The first day on which a letter to the employer of a case arrived: opened, or proven to have
    /// been served; empty while it has not.
    public Optional<LocalDate> arrivedAtEmployer(CaseFile file, int step) {
        return of(file).stream()
                .filter(letter -> letter.step().place() == step)
                .flatMap(letter -> days(letter))
                .min(LocalDate::compareTo);
    }

    private Stream<LocalDate> days(SentLetter letter) {
        return Stream.concat(
                Stream.ofNullable(letter.openedAt()).map(this::day),
                letter.deliveries().stream().filter(Delivery::isProven).map(Delivery::day));
    }

    /// The case with its row held, opened with its lines; empty when it is not the officer's.
    private Optional<CaseFile> locked(Actor officer, String number) {
        return cases.isKnown(officer, number)
                ? files.lock(number).flatMap(f -> cases.open(officer, number))
                : Optional.empty();
    }

    private Optional<SentLetter> letter(CaseFile file, Which which) {
        return of(file).stream()
                .filter(l -> l.step().place() == which.step() && l.whom() == which.whom())
                .findFirst();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
