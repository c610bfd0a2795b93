package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.rules.deadline.Deadline;
import org.quanyi.rules.deadline.Term;

/// By when an agency has to decide whether an employer is listed (列入决定期限): when most of that time
/// is gone the clock warns, and when all of it is gone the proposal is over. It is our own rule,
/// and stricter than the law, that lateness ends it; a calendar that is not on file saves nothing.
///
/// Order 45 of the ministry arts 6 and 8.
///
/// @param decide by when it is decided, counted from the end of the order
/// @param binding that, or by when an objection is answered, if that is sooner
/// @param start the day that `binding` is counted from
/// @param warn the day on which four fifths are gone
/// @param warned whether the clock has said so since
public record ListingClock(
        CaseDeadline decide,
        CaseDeadline binding,
        LocalDate start,
        LocalDate warn,
        boolean warned) {

    /// The item that says when the order to pay ended, which the days are counted from.
    public static final String ORDER_EXPIRED = "order-expired";

    /// The item that says which case about the same order lapsed before.
    public static final String AFTER_LAPSE = "after-lapse";

    /// The clock of a case that is not decided yet; refused where the law does not say how long.
    ///
    /// @param steps so far, oldest first
    static Result<ListingClock> of(Law law, CaseFile file, List<CaseStep> steps, ZoneId zone) {
        LocalDate expired = start(file, steps, zone);
        boolean isExtended = has(steps, CaseAct.EXTEND);
        return counted(law, file, DeadlineLeg.D11, expired, isExtended)
                .then(decide ->
                        of(law, file, decide, isExtended, expired)
                                .map(clock -> clock.sooner(law, file, steps, zone)));
    }

    /// The end of the order; of a proposal that is made anew the day on which that was allowed.
    private static LocalDate start(CaseFile file, List<CaseStep> steps, ZoneId zone) {
        if (file.item(AFTER_LAPSE).isEmpty()) {
            return LocalDate.parse(file.shallBe(ORDER_EXPIRED));
        }
        return steps.stream()
                .filter(step -> step.act() == CaseAct.ALLOW_ANEW)
                .findFirst()
                .map(CaseStep::happenedAt)
                .or(() -> Optional.of(file.openedAt()))
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElseThrow();
    }

    private static Result<ListingClock> of(
            Law law, CaseFile file, CaseDeadline decide, boolean isExtended, LocalDate expired) {
        Term all = decide.definition().term(isExtended).orElseThrow();
        Term most = new Term(Math.max(1, all.amount() * 4 / 5), all.unit(), all.direction());
        return Deadline.of(law, expired, most)
                .map(warn -> new ListingClock(decide, decide, expired, warn.due(), false));
    }

    /// An objection that nobody answered yet may end it sooner; while a hearing is to be held, the
    /// answer waits for it.
    private ListingClock sooner(Law law, CaseFile file, List<CaseStep> steps, ZoneId zone) {
        boolean isWarned =
                steps.stream()
                        .filter(s -> s.act() == CaseAct.WARN || s.act() == CaseAct.EXTEND)
                        .reduce((_, later) -> later)
                        .filter(s -> s.act() == CaseAct.WARN)
                        .isPresent();
        ListingClock all = new ListingClock(decide, decide, start, warn, isWarned);
        Optional<LocalDate> said =
                unanswered(steps)
                        .filter(_ -> steps.getLast().state() != CaseState.HEARING)
                        .map(s -> LocalDate.ofInstant(s.happenedAt(), zone));
        return said.flatMap(day -> answer(law, file, day).map(by -> all.until(by, day)))
                .orElse(all);
    }

    private static Optional<CaseDeadline> answer(Law law, CaseFile file, LocalDate day) {
        return switch (counted(law, file, DeadlineLeg.D10B, day, false)) {
            case Result.Of<CaseDeadline>(var by) -> Optional.of(by);
            case Result.Refused<CaseDeadline> _ -> Optional.empty();
        };
    }

    private ListingClock until(CaseDeadline by, LocalDate from) {
        return by.actOn().isBefore(binding.actOn())
                ? new ListingClock(decide, by, from, warn, warned)
                : this;
    }

    private static Result<CaseDeadline> counted(
            Law law, CaseFile file, DeadlineLeg leg, LocalDate start, boolean isExtended) {
        return CaseDeadline.of(law, file.region(), leg, start, isExtended, List.of());
    }

    private static boolean has(List<CaseStep> steps, CaseAct act) {
        return steps.stream().anyMatch(step -> step.act() == act);
    }

    /// The first objection that nobody has looked at since; empty when none waits.
    public static Optional<CaseStep> unanswered(List<CaseStep> steps) {
        return CaseStep.first(
                steps, CaseAct::isObjection, act -> act == CaseAct.VERIFY || act == CaseAct.RETURN);
    }

    /// Whether a step against the employer may rest on it, on a day: not when the time is over, and
    /// not while a year is in it whose days off are not published.
    public boolean isOpen(LocalDate day) {
        return !day.isAfter(binding.actOn());
    }

    /// When the clock goes on with it.
    Instant next(ZoneId zone) {
        LocalDate last = warned || binding.actOn().isBefore(warn) ? binding.actOn() : warn;
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// What the clock does with it on a day that it goes on with it.
    CaseAct act(LocalDate today) {
        return isOpen(today) ? CaseAct.WARN : CaseAct.LAPSE;
    }
}
