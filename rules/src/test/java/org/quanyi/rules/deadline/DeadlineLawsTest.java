package org.quanyi.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Seeds;
import org.quanyi.rules.deadline.Term.Direction;
import org.quanyi.rules.deadline.Term.Roll;
import org.quanyi.rules.deadline.Term.Unit;

/// What holds of every deadline, and that a naive count arrives at the same day.
class DeadlineLawsTest {
    private static final Law LAW = Law.load();
    private static final int ROUNDS = 1_000;
    private static final LocalDate BEGIN = LocalDate.of(2024, 7, 1);
    private static final int DAYS = 730;

    private static LocalDate anyDay(SplittableRandom random) {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    private static LocalDate anyWorkingDay(SplittableRandom random) {
        var day = anyDay(random);
        while (!NaiveDeadline.works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate raw(LocalDate start, int amount, Unit unit, Direction direction) {
        var term = new Term(amount, unit, direction);
        return Deadline.of(LAW, start, term, Roll.NONE, List.of()).orThrow().raw();
    }

    private static LocalDate onwards(LocalDate start, int amount, Unit unit) {
        return raw(start, amount, unit, Direction.FORWARD);
    }

    private static LocalDate back(LocalDate start, int amount, Unit unit) {
        return raw(start, amount, unit, Direction.BACKWARD);
    }

    /// Up to three stretches around the start, in order and apart.
    private static List<Suspension> suspensions(SplittableRandom random, LocalDate around) {
        var found = new ArrayList<Suspension>();
        var from = around.minusDays(60).plusDays(random.nextInt(70));
        for (var i = random.nextInt(4); i > 0; i--) {
            var to = from.plusDays(random.nextInt(9));
            found.add(new Suspension(from, to));
            from = to.plusDays(1L + random.nextInt(15));
        }
        return found;
    }

    @Test
    void everyDayOfTheCalendarsIsTheSame() {
        var calendar = new WorkingCalendar(LAW);
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(calendar.works(day)).as(day.toString()).isEqualTo(NaiveDeadline.works(day));
        }
    }

    @Test
    void daysAgreeWithANaiveCount() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var start = anyDay(random);
            var direction = Direction.values()[random.nextInt(2)];
            var working = random.nextBoolean();
            var unit = working ? Unit.WORKING_DAY : Unit.CALENDAR_DAY;
            var term = new Term(random.nextInt(1, 60), unit, direction);
            var step = direction == Direction.FORWARD ? 1 : -1;
            var still = suspensions(random, start);
            var roll = step > 0 ? Roll.NEXT_WORKING_DAY : Roll.PREVIOUS_WORKING_DAY;
            var deadline = Deadline.of(LAW, start, term, roll, still).orThrow();
            var raw = NaiveDeadline.days(start, term.amount(), working, step, still);
            assertThat(deadline.raw()).as(start + " " + term + still).isEqualTo(raw);
            assertThat(deadline.due()).isEqualTo(NaiveDeadline.moved(raw, step, still));
            assertThat(deadline.provisional()).isFalse();
        }
    }

    @Test
    void monthsAndYearsAgreeWithANaiveCount() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(20_000));
            var amount = random.nextInt(1, 40);
            assertThat(onwards(start, amount, Unit.MONTH))
                    .isEqualTo(NaiveDeadline.months(start, amount, 1));
            assertThat(back(start, amount, Unit.MONTH))
                    .isEqualTo(NaiveDeadline.months(start, amount, -1));
            assertThat(onwards(start, amount, Unit.YEAR))
                    .isEqualTo(NaiveDeadline.months(start, amount * 12, 1));
            assertThat(back(start, amount, Unit.YEAR))
                    .isEqualTo(NaiveDeadline.months(start, amount * 12, -1));
        }
    }

    @Test
    void backIsTheWayOnwardsCame() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var amount = random.nextInt(1, 60);
            var working = anyWorkingDay(random);
            var later = onwards(working, amount, Unit.WORKING_DAY);
            assertThat(back(later, amount, Unit.WORKING_DAY)).isEqualTo(working);
            var any = anyDay(random);
            assertThat(back(onwards(any, amount, Unit.CALENDAR_DAY), amount, Unit.CALENDAR_DAY))
                    .isEqualTo(any);
            // months have it up to the 28th only
            var early = any.withDayOfMonth(Math.min(28, any.getDayOfMonth()));
            assertThat(back(onwards(early, amount, Unit.MONTH), amount, Unit.MONTH))
                    .isEqualTo(early);
        }
    }

    @Test
    void twoTermsOfDaysAreOneOfTheirSum() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var unit = random.nextBoolean() ? Unit.WORKING_DAY : Unit.CALENDAR_DAY;
            var direction = Direction.values()[random.nextInt(2)];
            var start = anyDay(random);
            var first = random.nextInt(1, 30);
            var second = random.nextInt(1, 30);
            assertThat(raw(raw(start, first, unit, direction), second, unit, direction))
                    .isEqualTo(raw(start, first + second, unit, direction));
        }
    }

    @Test
    void aLaterStartOrALongerTermNeverEndsEarlier() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var unit = Unit.values()[random.nextInt(3)];
            var amount = random.nextInt(1, unit == Unit.MONTH ? 4 : 60);
            var start = anyDay(random);
            var due = Deadline.of(LAW, start, new Term(amount, unit, Direction.FORWARD));
            var later =
                    Deadline.of(
                            LAW,
                            start.plusDays(random.nextInt(1, 20)),
                            new Term(amount, unit, Direction.FORWARD));
            var longer = Deadline.of(LAW, start, new Term(amount + 1, unit, Direction.FORWARD));
            assertThat(later.orThrow().due()).isAfterOrEqualTo(due.orThrow().due());
            assertThat(longer.orThrow().due()).isAfterOrEqualTo(due.orThrow().due());
            assertThat(due.orThrow().due()).isAfterOrEqualTo(due.orThrow().raw());
            assertThat(NaiveDeadline.works(due.orThrow().due())).isTrue();
        }
    }

    @Test
    void standingStillNeverShortensAndOneDayCostsOneDay() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var start = anyDay(random);
            var term = new Term(random.nextInt(2, 60), Unit.CALENDAR_DAY, Direction.FORWARD);
            var within = start.plusDays(random.nextInt(1, term.amount()));
            var still = List.of(new Suspension(within, within));
            var deadline = Deadline.of(LAW, start, term, Roll.NONE, still).orThrow();
            assertThat(deadline.raw())
                    .isEqualTo(onwards(start, term.amount(), Unit.CALENDAR_DAY).plusDays(1));
        }
    }

    @Test
    void workingDaysUpToADeadlineAreItsAmount() {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var start = anyDay(random);
            var amount = random.nextInt(1, 60);
            var due = onwards(start, amount, Unit.WORKING_DAY);
            assertThat(WorkingDays.within(LAW, start.plusDays(1), due).orThrow().count())
                    .isEqualTo(amount);
        }
    }
}
