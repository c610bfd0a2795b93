package org.quanyi.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.PersonNumber;

/// Invents working lives (职业经历).
///
/// Assumptions, all invented and none measured; they stand in docs/demo-city.md too:
///
/// - Work begins at 18 to 26 and ends at 50, 55 or 60 at the latest, the retirement ages before
///   2025.
/// - A job lasts 52 months in the mean, short ones being the most frequent; 6 of 10 changes are
///   without a gap.
/// - A gap is a search for work (1 to 6 months, 7 of 10), a child at home (4 to 14) or further
///   training (10 to 24).
/// - Wages begin at 0.8 to 1.1 of the average in the middle, spread so that one in twenty earns
///   above twice the average, and rise by 1.2 percent of the average a year of a job; a change
///   brings 4 percent in the mean.
/// - Of 100 persons 6 come from the neighbour city, 3 go there, 5 leave both cities, 2 have a
///   second job for some time.
final class Careers {

    private static final int MEAN_JOB = 52;

    private final CityPlan plan;
    private final Workplaces workplaces;

    Careers(CityPlan plan, Workplaces workplaces) {
        this.plan = plan;
        this.workplaces = workplaces;
    }

    /// The jobs of one person, oldest first; empty for somebody whose working life has not begun.
    List<Job> of(Chance chance, LocalDate birth, PersonNumber.Sex sex) {
        Month begin = Month.of(birth).plus(12 * chance.between(18, 26) + chance.between(0, 11));
        Month end = Month.of(birth).plus(12 * retirementAge(chance, sex));
        Month last = earlier(end.previous(), plan.present());
        Move move = move(chance);
        if (chance.perMille(50)) {
            last = earlier(last, plan.first().plus(chance.between(24, 180)));
        }
        List<Job> jobs = new ArrayList<>();
        double wage = Math.exp(-0.08 + 0.4 * chance.normal());
        Month month = later(begin, plan.first());
        while (!month.isAfter(last)) {
            Month to = earlier(month.plus(chance.months(MEAN_JOB) - 1), last);
            Region region = move.regionIn(month);
            if (!region.equals(move.regionIn(to))) {
                to = move.month().previous();
            }
            jobs.add(Job.of(workplaces.any(chance, region, month), month, to, wage));
            wage = wage * (1.04 + 0.08 * chance.normal());
            month = to.next().plus(gap(chance));
        }
        secondJob(chance, jobs);
        return jobs;
    }

    /// Women workers at 50, women in administration at 55, men at 60, as the law was until 2024.
    private static int retirementAge(Chance chance, PersonNumber.Sex sex) {
        return switch (sex) {
            case FEMALE -> chance.perMille(500) ? 50 : 55;
            case MALE, NOT_STATED -> 60;
        };
    }

    private static int gap(Chance chance) {
        if (chance.perMille(600)) {
            return 0;
        }
        if (chance.perMille(700)) {
            return chance.between(1, 6);
        }
        return chance.perMille(600) ? chance.between(4, 14) : chance.between(10, 24);
    }

    /// Some hours a week elsewhere for some months: two employers declare the same person.
    private void secondJob(Chance chance, List<Job> jobs) {
        if (jobs.isEmpty() || !chance.perMille(20)) {
            return;
        }
        Job first = chance.oneOf(jobs);
        Workplace other = workplaces.any(chance, first.workplace().region(), first.from());
        if (other.index() != first.workplace().index()) {
            Month to = earlier(first.from().plus(chance.between(5, 40)), first.to());
            jobs.add(Job.of(other, first.from(), to, 0.3));
        }
    }

    /// A move between the two cities.
    private record Move(Region before, Month month, Region after) {

        Region regionIn(Month asked) {
            return asked.isBefore(month) ? before : after;
        }
    }

    private Move move(Chance chance) {
        Month month = plan.first().plus(chance.between(12, 170));
        if (chance.perMille(60)) {
            return new Move(CityPlan.NEIGHBOUR, month, CityPlan.CITY);
        }
        return chance.perMille(30)
                ? new Move(CityPlan.CITY, month, CityPlan.NEIGHBOUR)
                : new Move(CityPlan.CITY, month, CityPlan.CITY);
    }

    private static Month earlier(Month a, Month b) {
        return a.isBefore(b) ? a : b;
    }

    private static Month later(Month a, Month b) {
        return a.isAfter(b) ? a : b;
    }
}
