package org.quanyi.server.demo;

import java.util.List;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;

/// The three persons whose records tell something (三个故事), at fixed distances from the running
/// month.
final class Stories {

    /// Whose employer's payment was short: its month, counted from the running one.
    private static final int SHORT_MONTH = -6;

    private static final int PAID_IN_FULL = 1;
    private static final int SHORT_PAYER = 2;

    private final CityPlan plan;
    private final Workplaces workplaces;

    Stories(CityPlan plan, Workplaces workplaces) {
        this.plan = plan;
        this.workplaces = workplaces;
    }

    List<Citizen> all() {
        return List.of(oneMonthMissing(), complete(), moved());
    }

    /// Wang Xiaolan: came from the neighbour city two years ago; the employer's list of one month
    /// lacked her; the running month is declared, its money on the way.
    private Citizen oneMonthMissing() {
        Month came = plan.present().plus(-28);
        Set<Month> missed = Set.of(plan.present().plus(-20));
        List<Job> jobs =
                List.of(
                        Job.of(workplaces.neighbour(), plan.first(), came.previous(), 0.95),
                        new Job(
                                workplaces.get(Workplaces.BIG),
                                came,
                                plan.present(),
                                1.1739,
                                0,
                                missed));
        return new Citizen(0, "王小兰", Numbers.citizen("99010419840309002"), jobs);
    }

    /// Zhang Min: one employer for all the years, every month paid.
    private Citizen complete() {
        List<Job> jobs =
                List.of(Job.of(workplaces.get(PAID_IN_FULL), plan.first(), plan.present(), 0.84));
        return new Citizen(1, "张敏", Numbers.citizen("99010519790613004"), jobs);
    }

    /// Li Jianhua: moved from the neighbour city years ago; the pension money of one month was
    /// short and waits.
    private Citizen moved() {
        Month came = plan.present().plus(-92);
        List<Job> jobs =
                List.of(
                        Job.of(workplaces.neighbour(), plan.first().plus(5), came.previous(), 1.02),
                        Job.of(workplaces.get(SHORT_PAYER), came, plan.present(), 1.31));
        return new Citizen(2, "李建华", Numbers.citizen("99010619870307003"), jobs);
    }

    /// What the employers of the stories pay for a month.
    Payment payment(Workplace workplace, Month month) {
        if (month.equals(plan.present())) {
            return workplace.index() == PAID_IN_FULL ? Payment.IN_TIME : Payment.NONE;
        }
        boolean isShort =
                workplace.index() == SHORT_PAYER && month.equals(plan.present().plus(SHORT_MONTH));
        return isShort ? new Payment(Payment.Kind.SHORT, 0, Insurance.PENSION) : Payment.IN_TIME;
    }
}
