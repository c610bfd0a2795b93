package org.quanyi.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.deadline.Term.Direction;
import org.quanyi.rules.deadline.Term.Roll;
import org.quanyi.rules.deadline.Term.Unit;

class DeadlineTest {
    private static final Law LAW = Law.load();

    private static Deadline forward(String start, int amount, Unit unit) {
        var term = new Term(amount, unit, Direction.FORWARD);
        return Deadline.of(LAW, LocalDate.parse(start), term).orThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 22 18 21 22 21 19 23 22 21 19 21 22, 251",
        "2025, 19 19 21 22 19 20 23 21 23 18 20 23, 248",
        "2026, 21 16 22 21 19 21 23 21 22 18 21 23, 248"
    })
    void eachMonthHasItsWorkingDays(int year, String months, int all) {
        var counts = months.split(" ");
        for (var month = 1; month <= 12; month++) {
            var first = LocalDate.of(year, month, 1);
            var last = first.plusMonths(1).minusDays(1);
            var days = WorkingDays.within(LAW, first, last).orThrow();
            assertThat(days.count()).as(first.toString()).isEqualTo(number(counts[month - 1]));
            assertThat(days.provisional()).isFalse();
            assertThat(days.figures()).hasSize(2);
        }
        var days = WorkingDays.within(LAW, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        assertThat(days.orThrow().count()).isEqualTo(all);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    @Test
    void countsBothEndsOfARunOfDays() {
        var friday = day("2026-03-13");
        assertThat(WorkingDays.within(LAW, friday, friday).orThrow().count()).isEqualTo(1);
        assertThat(WorkingDays.within(LAW, friday, day("2026-03-16")).orThrow().count())
                .isEqualTo(2);
        assertThat(WorkingDays.within(LAW, friday, friday.minusDays(1)).orThrow().count()).isZero();
        var beyond = WorkingDays.within(LAW, day("2026-12-31"), day("2027-01-04")).orThrow();
        assertThat(beyond.count()).isEqualTo(2);
        assertThat(beyond.provisional()).isTrue();
        assertThat(WorkingDays.within(LAW, day("2020-12-31"), day("2021-01-04")).refusals())
                .containsExactly(NOTHING_OF_2020);
    }

    private static final Refusal NOTHING_OF_2020 =
            Refusal.of("LAW-002", "100000", "all", "deadline/statutory-days", "2020-01");

    @Test
    void theEveOfSpringFestivalWasAWorkingDayUntil2024() {
        assertThat(forward("2024-02-08", 1, Unit.WORKING_DAY).due()).isEqualTo("2024-02-09");
        assertThat(forward("2025-01-27", 1, Unit.WORKING_DAY).due()).isEqualTo("2025-02-05");
    }

    @Test
    void saysBothTheCountedAndTheMovedDay() {
        var deadline = forward("2026-01-31", 20, Unit.CALENDAR_DAY);
        assertThat(deadline.raw()).isEqualTo("2026-02-20");
        assertThat(deadline.due()).isEqualTo("2026-02-24");
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.reasons())
                .extracting(Reason::code, Reason::outcome)
                .containsExactly(
                        tuple("deadline.counted", "2026-02-20"),
                        tuple("deadline.moved", "2026-02-24"));
    }

    @Test
    void aLastDayOnWhichPeopleWorkStays() {
        // 28 February 2026 is a Saturday made up for
        var deadline = forward("2026-01-31", 1, Unit.MONTH);
        assertThat(deadline.raw()).isEqualTo("2026-02-28");
        assertThat(deadline.due()).isEqualTo("2026-02-28");
        assertThat(deadline.reasons())
                .extracting(Reason::code)
                .containsExactly("deadline.counted", "deadline.last-day-works");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2, MONTH, FORWARD, 2026-02-28",
        "2025-12-31, 6, MONTH, FORWARD, 2026-06-30",
        "2024-02-29, 1, YEAR, FORWARD, 2025-02-28",
        "2024-02-29, 4, YEAR, FORWARD, 2028-02-29",
        "2025-02-28, 1, YEAR, BACKWARD, 2024-02-28",
        "2024-02-29, 1, YEAR, BACKWARD, 2023-02-28",
        "2026-03-31, 1, MONTH, BACKWARD, 2026-02-28",
        "2026-01-15, 1, MONTH, BACKWARD, 2025-12-15",
        "2026-03-01, 1, CALENDAR_DAY, BACKWARD, 2026-02-28"
    })
    void monthsAndYearsEndOnTheSameDayOrTheLast(
            String start, int amount, Unit unit, Direction direction, String raw) {
        var term = new Term(amount, unit, direction);
        var deadline = Deadline.of(LAW, day(start), term, Roll.NONE, List.of()).orThrow();
        assertThat(deadline.raw()).isEqualTo(raw);
        assertThat(deadline.due()).isEqualTo(raw);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void aMinimumNoticeRunsBackAndIsNotMoved() {
        var term = new Term(7, Unit.WORKING_DAY, Direction.BACKWARD);
        assertThat(Deadline.of(LAW, day("2026-03-16"), term).orThrow().due())
                .isEqualTo("2026-03-05");
        var week = new Term(8, Unit.CALENDAR_DAY, Direction.BACKWARD);
        var sunday = Deadline.of(LAW, day("2026-03-16"), week).orThrow();
        assertThat(sunday.due()).isEqualTo(sunday.raw()).isEqualTo("2026-03-08");
        var moved = Deadline.of(LAW, day("2026-03-16"), week, Roll.PREVIOUS_WORKING_DAY, List.of());
        assertThat(moved.orThrow().due()).isEqualTo("2026-03-06");
        assertThat(moved.orThrow().raw()).isEqualTo("2026-03-08");
    }

    @Test
    void anAgencysDayMayBeAskedForUnmoved() {
        var term = new Term(20, Unit.CALENDAR_DAY, Direction.FORWARD);
        var hard = Deadline.of(LAW, day("2026-01-31"), term, Roll.NONE, List.of()).orThrow();
        assertThat(hard.due()).isEqualTo("2026-02-20");
        assertThat(hard.reasons()).extracting(Reason::code).containsExactly("deadline.counted");
        assertThat(hard.reasons().getFirst().figures()).isEmpty();
    }

    @Test
    void doesNotRunWhileSomethingStandsStill() {
        var flood = List.of(new Suspension(day("2026-06-10"), day("2026-06-18")));
        var five = new Term(5, Unit.WORKING_DAY, Direction.FORWARD);
        // counted: 8, 9, then 22, 23, 24; 19 to 21 is the dragon boat festival
        var deadline = Deadline.of(LAW, day("2026-06-05"), five, Roll.NONE, flood).orThrow();
        assertThat(deadline.due()).isEqualTo("2026-06-24");
        assertThat(deadline.suspendedDays()).isEqualTo(9);
        assertThat(deadline.reasons().getFirst().fact("suspendedDays")).isEqualTo("9");

        var month = new Term(1, Unit.MONTH, Direction.FORWARD);
        assertThat(Deadline.of(LAW, day("2026-06-05"), month, Roll.NONE, flood).orThrow().raw())
                .isEqualTo("2026-07-14");
        // a year too, and what lies after the end changes nothing
        var later = List.of(new Suspension(day("2026-07-06"), day("2026-07-31")));
        assertThat(Deadline.of(LAW, day("2026-06-05"), month, Roll.NONE, later).orThrow().raw())
                .isEqualTo("2026-07-05");
    }

    @Test
    void doesNotMoveOntoADayThatStandsStill() {
        var monday = List.of(new Suspension(day("2026-03-16"), day("2026-03-16")));
        var ten = new Term(10, Unit.CALENDAR_DAY, Direction.FORWARD);
        var deadline =
                Deadline.of(LAW, day("2026-03-04"), ten, Roll.NEXT_WORKING_DAY, monday).orThrow();
        assertThat(deadline.raw()).isEqualTo("2026-03-14");
        assertThat(deadline.due()).isEqualTo("2026-03-17");
    }

    @Test
    void aYearWithoutANoticeIsProvisional() {
        var deadline = forward("2026-12-28", 20, Unit.WORKING_DAY);
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.due()).isEqualTo("2027-01-26");
        var last = deadline.reasons().getLast();
        assertThat(last.code()).isEqualTo("deadline.provisional");
        assertThat(last.fact("years")).isEqualTo("2027");
        assertThat(last.outcome()).isEqualTo("2027-01-26");
        assertThat(last.certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void onlyAYearThatMattersMakesItProvisional() {
        assertThat(forward("2026-12-20", 11, Unit.CALENDAR_DAY).provisional()).isFalse();
        assertThat(forward("2026-12-20", 12, Unit.CALENDAR_DAY).provisional()).isTrue();
        assertThat(forward("2026-12-28", 3, Unit.WORKING_DAY).provisional()).isFalse();
        assertThat(forward("2026-12-28", 4, Unit.WORKING_DAY).provisional()).isTrue();
        assertThat(forward("2023-12-28", 1, Unit.WORKING_DAY).provisional()).isTrue();
    }

    @Test
    void aProvisionalYearHasTheStatutoryDaysThatAreKnown() {
        // of 2027 all; of 2030 those of the solar calendar
        assertThat(forward("2027-02-04", 1, Unit.WORKING_DAY).due()).isEqualTo("2027-02-09");
        assertThat(forward("2030-04-30", 1, Unit.WORKING_DAY).due()).isEqualTo("2030-05-03");
        assertThat(forward("2022-04-29", 1, Unit.WORKING_DAY).due()).isEqualTo("2022-05-02");
    }

    @Test
    void aYearOfWhichNothingIsOnFileIsRefused() {
        var back = new Term(1, Unit.WORKING_DAY, Direction.BACKWARD);
        assertThat(Deadline.of(LAW, day("2021-01-01"), back).refusals())
                .containsExactly(NOTHING_OF_2020);
    }

    @Test
    void theReasonsNameWhatWasAppliedAndWhy() {
        var counted = forward("2025-12-30", 5, Unit.WORKING_DAY).reasons().getFirst();
        assertThat(counted.facts())
                .extracting(Reason.Fact::name, Reason.Fact::value)
                .containsExactly(
                        tuple("start", "2025-12-30"),
                        tuple("amount", "5"),
                        tuple("unit", "WORKING_DAY"),
                        tuple("direction", "FORWARD"),
                        tuple("suspendedDays", "0"));
        assertThat(counted.figures())
                .extracting(figure -> figure.citation().source().id())
                .containsExactly(
                        "holidays-2025", "holidays-2025", "holidays-2026", "holidays-2026");
        assertThat(counted.figures()).extracting(Figure::key).contains("off", "working");
        assertThat(articles(counted)).containsExactly("civil-code art. 201");
        assertThat(articles(forward("2025-12-30", 5, Unit.MONTH).reasons().getFirst()))
                .containsExactly("civil-code art. 201-202");
        var moved = forward("2025-12-30", 5, Unit.CALENDAR_DAY).reasons().getLast();
        assertThat(moved.fact("raw")).isEqualTo("2026-01-04");
        assertThat(articles(moved)).containsExactly("civil-code art. 203");
        assertThat(moved.certainty()).isEqualTo(Certainty.VERIFIED);
    }

    private static List<String> articles(Reason reason) {
        return reason.citations().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnAmountOutsideTheLimits(Unit unit) {
        assertThat(new Term(unit.most(), unit, Direction.FORWARD).amount()).isPositive();
        assertThat(new Term(1, unit, Direction.FORWARD).amount()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(0, unit, Direction.FORWARD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(unit.most() + 1, unit, Direction.FORWARD));
    }

    @Test
    void refusesASuspensionThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Suspension(day("2026-06-18"), day("2026-06-17")));
    }
}
