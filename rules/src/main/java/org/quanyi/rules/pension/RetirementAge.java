package org.quanyi.rules.pension;

import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// The statutory retirement age (法定退休年龄) of a group of people, in months.
///
/// Who reaches the age of before in the first month of the reform works one month longer, and with
/// every further step one more, up to the greatest delay. Earlier people keep their age. Early and
/// late retirement (弹性退休) are the person's own choice and start with the reform.
///
/// Law: decision of 2024-09-13 on raising the retirement age; 人社部发〔2024〕94号. A month without a
/// minimum length of paying on file is refused (`LAW-002`).
public final class RetirementAge {
    /// The month from which the reform holds; its figures are read there.
    private static final Month REFORM = Month.of(2025, 1);

    private final RetirementGroup group;
    private final Figure before;
    private final Figure step;
    private final Figure longest;
    private final Figure early;
    private final Figure late;

    private RetirementAge(RetirementGroup group, List<Figure> figures) {
        this.group = group;
        this.before = figures.get(0);
        this.step = figures.get(1);
        this.longest = figures.get(2);
        this.early = figures.get(3);
        this.late = figures.get(4);
    }

    /// The age of a group.
    public static Result<RetirementAge> of(Law law, RetirementGroup group) {
        var key = group.key();
        return Figures.all(
                        law.national(PensionParameter.RETIREMENT_AGE, key + "-age", REFORM),
                        law.national(PensionParameter.RETIREMENT_AGE, key + "-step", REFORM),
                        law.national(PensionParameter.RETIREMENT_AGE, key + "-delay", REFORM),
                        law.national(PensionParameter.FLEXIBLE_RETIREMENT, "early-months", REFORM),
                        law.national(PensionParameter.FLEXIBLE_RETIREMENT, "late-months", REFORM))
                .map(figures -> new RetirementAge(group, figures));
    }

    /// By how many months the retirement of somebody is delayed.
    public int delay(Month born) {
        var late = before.period().first().until(born.plus(before.count()));
        return late < 0 ? 0 : Math.min(longest.count(), late / step.count() + 1);
    }

    /// The age in months.
    public int months(Month born) {
        return before.count() + delay(born);
    }

    /// The month in which the age is reached (退休月份).
    public Month retirement(Month born) {
        return born.plus(months(born));
    }

    /// The first month that may be chosen: so many months earlier, never before the age of before.
    public Month earliest(Month born) {
        var reached = born.plus(before.count());
        var statutory = retirement(born);
        var chosen = statutory.plus(-early.count());
        return isFlexible(statutory) && chosen.isAfter(reached) ? chosen : reached;
    }

    /// The last month that may be chosen, with the employer's consent.
    public Month latest(Month born) {
        var statutory = retirement(born);
        return isFlexible(statutory) ? statutory.plus(late.count()) : statutory;
    }

    private boolean isFlexible(Month statutory) {
        return !statutory.isBefore(early.period().first());
    }

    /// The months to be paid before somebody who retires at the statutory age draws a pension.
    public Result<Figure> minimum(Law law, Month born) {
        return law.national(PensionParameter.MINIMUM_MONTHS, Parameter.VALUE, retirement(born));
    }

    /// The same for a month chosen between the earliest and the latest: whether the year of the
    /// chosen or of the statutory month counts is a figure of its own, the first of the list; the
    /// minimum is the second.
    public Result<List<Figure>> minimum(Law law, Month born, Month chosen) {
        var statutory = retirement(born);
        var key = chosen.isBefore(statutory) ? "early-by-chosen-month" : "late-by-chosen-month";
        return law.national(PensionParameter.FLEXIBLE_MINIMUM, key, REFORM)
                .then(which ->
                        law.national(
                                        PensionParameter.MINIMUM_MONTHS,
                                        Parameter.VALUE,
                                        which.flag() ? chosen : statutory)
                                .map(minimum -> List.of(which, minimum)));
    }

    /// Why: `retirement.age` with the facts born and group, and `retirement.flexible` with the
    /// statutory month.
    public List<Reason> reasons(Month born) {
        return List.of(
                new Reason(
                        "retirement.age",
                        List.of(
                                new Fact("born", born.toString()),
                                new Fact("group", group.name()),
                                new Fact("delay", Integer.toString(delay(born)))),
                        List.of(before, step, longest),
                        retirement(born).toString()),
                new Reason(
                        "retirement.flexible",
                        List.of(new Fact("statutory", retirement(born).toString())),
                        List.of(early, late),
                        earliest(born) + " - " + latest(born)));
    }
}
