package org.quanyi.server.credit;

import static org.quanyi.server.credit.ListingDays.last;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quanyi.rules.Refusal;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListingClock;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Step;
import org.springframework.stereotype.Component;

/// What has to be so before a step of a case that may list an employer is taken (列入案件环节的条件).
/// Everything that the step rests on stands in the case when it is asked, whoever takes the step
/// and on whatever page.
///
/// Order 45 of the ministry arts 5 to 8; Administrative Penalty Law arts 40, 44, 45, 57, 58 and 64.
@Component
class ListingGuard {

    private final Map<CaseAct, Function<At, Optional<Refusal>>> guards =
            Map.ofEntries(
                    Map.entry(CaseAct.ALLOW_ANEW, this::allowAnew),
                    Map.entry(CaseAct.DRAW_UP, this::drawUp),
                    Map.entry(CaseAct.SERVE_NOTICE, this::serveNotice),
                    Map.entry(CaseAct.FIND_SILENT, this::isWindowOver),
                    Map.entry(CaseAct.SAY_HEARING, this::sayHearing),
                    Map.entry(CaseAct.SET_HEARING, this::setHearing),
                    Map.entry(CaseAct.HOLD_HEARING, this::holdHearing),
                    Map.entry(CaseAct.VERIFY, this::verify),
                    Map.entry(CaseAct.ENDORSE, this::endorse),
                    Map.entry(CaseAct.LIST, this::list),
                    Map.entry(CaseAct.NOT_LIST, this::notList),
                    Map.entry(CaseAct.FIND_SERVED, this::findServed),
                    Map.entry(CaseAct.LOOK_AT, this::look),
                    Map.entry(CaseAct.FIND_PAID, this::look),
                    Map.entry(CaseAct.EXTEND, this::extend));

    private final Cases cases;
    private final ListingDays days;
    private final ListingLaw law;
    private final ListingFindings findings;
    private final Reviews reviews;

    ListingGuard(
            Cases cases,
            ListingDays days,
            ListingLaw law,
            ListingFindings findings,
            ListingEntry entry,
            Reviews reviews) {
        this.cases = cases;
        this.days = days;
        this.law = law;
        this.findings = findings;
        this.reviews = reviews;
        cases.carryOutBy(new CaseEffect(CaseKind.LISTING, entry::enter, this::refusal));
    }

    /// A step that somebody wants to take, and what was before it.
    private record At(CaseFile file, Step wanted, List<CaseStep> steps) {

        /// Whether something was written together with this step.
        boolean isWritten(String name) {
            return ListingWords.isAt(file, name, wanted.version() + 1);
        }
    }

    private Optional<Refusal> refusal(CaseFile file, Step wanted) {
        return guards.getOrDefault(wanted.act(), _ -> Optional.empty())
                .apply(new At(file, wanted, cases.steps(file)));
    }

    @SafeVarargs
    private static Optional<Refusal> first(Supplier<Optional<Refusal>>... checks) {
        return Stream.of(checks).flatMap(check -> check.get().stream()).findFirst();
    }

    private static Optional<Refusal> unless(boolean holds, ListingRefusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.of());
    }

    private Optional<Refusal> allowAnew(At at) {
        boolean isNeeded =
                at.file().item(ListingClock.AFTER_LAPSE).isPresent()
                        && last(at.steps(), act -> act == CaseAct.ALLOW_ANEW).isEmpty();
        return unless(isNeeded, ListingRefusal.NOTHING_TO_ALLOW);
    }

    /// A case in which a ground was found is drawn up too, so that somebody else can end it.
    private Optional<Refusal> drawUp(At at) {
        boolean isAllowed =
                at.file().item(ListingClock.AFTER_LAPSE).isEmpty()
                        || last(at.steps(), act -> act == CaseAct.ALLOW_ANEW).isPresent();
        return first(
                () -> unless(isAllowed, ListingRefusal.NOT_ALLOWED_ANEW),
                () -> unless(at.isWritten(ListingWords.DRAWN_UP), ListingRefusal.NOT_WRITTEN),
                () -> findings.unanswered(at.file()),
                () ->
                        findings.isExcluded(at.file())
                                ? Optional.empty()
                                : findings.proposal(at.file(), at.steps()));
    }

    private Optional<Refusal> serveNotice(At at) {
        return first(
                () -> findings.againstEmployer(at.file(), at.steps()),
                () -> isInTime(at),
                () -> findings.proposal(at.file(), at.steps()));
    }

    /// A step against the employer rests on days that are certain, and on none that is over.
    private Optional<Refusal> isInTime(At at) {
        ListingClock clock = days.clock(at.file());
        if (!clock.decide().carriesAdverseSteps()) {
            return Optional.of(ListingRefusal.PROVISIONAL.of());
        }
        return clock.isOpen(law.today())
                ? Optional.empty()
                : Optional.of(ListingRefusal.TOO_LATE.of(clock.binding().actOn().toString()));
    }

    private Optional<Refusal> isWindowOver(At at) {
        Optional<ListingDays.Window> window = days.window(at.file());
        if (window.isEmpty()) {
            return Optional.of(ListingRefusal.NOT_SERVED.of());
        }
        if (!window.get().isCertain()) {
            return Optional.of(ListingRefusal.PROVISIONAL.of());
        }
        LocalDate last = window.get().last();
        return law.today().isAfter(last)
                ? Optional.empty()
                : Optional.of(ListingRefusal.WINDOW_OPEN.of(last.toString()));
    }

    /// Whoever is late with it can say everything else. What has not arrived, nobody is late with.
    private Optional<Refusal> sayHearing(At at) {
        return days.window(at.file())
                .filter(w -> law.today().isAfter(w.hearingBy()))
                .map(w -> ListingRefusal.HEARING_LATE.of(w.hearingBy().toString()));
    }

    private Optional<Refusal> setHearing(At at) {
        boolean isSet =
                at.isWritten(ListingWords.HEARING_SET)
                        && HearingDay.of(at.file())
                                .filter(h -> !law.latestNotice(h.day()).isBefore(law.today()))
                                .isPresent();
        return isSet
                ? Optional.empty()
                : Optional.of(ListingRefusal.NO_HEARING.of(law.earliestHearing().toString()));
    }

    /// Told too late is not held: its record would carry nothing.
    private Optional<Refusal> holdHearing(At at) {
        Optional<HearingDay> hearing =
                HearingDay.of(at.file()).filter(_ -> isSince(at, CaseAct.SET_HEARING));
        if (hearing.isEmpty()) {
            return Optional.of(ListingRefusal.NO_HEARING.of(law.earliestHearing().toString()));
        }
        LocalDate latest = law.latestNotice(hearing.get().day());
        boolean isTold =
                days.arrived(at.file(), CaseAct.SET_HEARING)
                        .filter(day -> !day.isAfter(latest))
                        .isPresent();
        return isTold && !law.today().isBefore(hearing.get().day())
                ? Optional.empty()
                : Optional.of(ListingRefusal.HEARING_NOT_TOLD.of(latest.toString()));
    }

    /// Whether something was done since the hearing was asked for last.
    private static boolean isSince(At at, CaseAct act) {
        int asked = place(at, CaseAct.SAY_HEARING);
        return place(at, act) > asked;
    }

    private static int place(At at, CaseAct act) {
        return last(at.steps(), act::equals).map(CaseStep::place).orElse(0);
    }

    private Optional<Refusal> verify(At at) {
        boolean isHeard =
                at.file().state() != CaseState.HEARING || isSince(at, CaseAct.HOLD_HEARING);
        return first(
                () -> unless(isHeard, ListingRefusal.HEARING_FIRST),
                () -> unless(at.isWritten(ListingWords.VERIFIED), ListingRefusal.NOT_WRITTEN),
                () -> findings.unanswered(at.file()));
    }

    /// Whatever was said since the grounds were looked at last is looked at first.
    private Optional<Refusal> endorse(At at) {
        boolean isVerified =
                last(at.steps(), act -> act == CaseAct.VERIFY)
                        .filter(s -> ListingWords.isAt(at.file(), ListingWords.VERIFIED, s.place()))
                        .isPresent();
        return first(
                () -> unless(isVerified, ListingRefusal.NOT_VERIFIED),
                () ->
                        unless(
                                ListingClock.unanswered(at.steps()).isEmpty(),
                                ListingRefusal.ANSWER_FIRST),
                () -> findings.againstEmployer(at.file(), at.steps()),
                () -> isInTime(at));
    }

    private Optional<Refusal> list(At at) {
        boolean isEndorsed = place(at, CaseAct.ENDORSE) > place(at, CaseAct.VERIFY);
        return first(
                () -> unless(at.isWritten(ListingWords.DECIDED), ListingRefusal.NOT_WRITTEN),
                () -> unless(isEndorsed, ListingRefusal.NOT_VERIFIED),
                () -> endorse(at),
                () -> isWindowOver(at),
                () -> findings.decision(at.file(), at.steps()));
    }

    private Optional<Refusal> notList(At at) {
        if (at.wanted().outcome() == Outcome.PAID) {
            return unless(findings.isPaid(at.file(), at.steps()), ListingRefusal.NOT_PAID);
        }
        return at.wanted().outcome() == Outcome.EXCLUDED
                ? unless(findings.isExcluded(at.file()), ListingRefusal.NOT_EXCLUDED)
                : Optional.empty();
    }

    private Optional<Refusal> findServed(At at) {
        return first(
                () -> law.suspended(ListingLaw.RECORD),
                () -> unless(!reviews.isStayed(at.file()), ListingRefusal.STAYED),
                () -> unless(!reviews.isUndone(at.file()), ListingRefusal.UNDONE),
                () -> findings.unpaid(at.file(), at.steps()),
                () ->
                        unless(
                                days.arrived(at.file(), CaseAct.LIST).isPresent(),
                                ListingRefusal.DECISION_NOT_SERVED));
    }

    private Optional<Refusal> look(At at) {
        return unless(CaseStep.performance(at.steps()).isPresent(), ListingRefusal.NOTHING_PAID);
    }

    private Optional<Refusal> extend(At at) {
        boolean isFirst = last(at.steps(), act -> act == CaseAct.EXTEND).isEmpty();
        return first(
                () -> unless(isFirst, ListingRefusal.EXTENDED),
                () -> days.clock(at.file()).isOpen(law.today()) ? Optional.empty() : isInTime(at));
    }
}
