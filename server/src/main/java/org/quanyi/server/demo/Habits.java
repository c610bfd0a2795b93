package org.quanyi.server.demo;

import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;

/// Who files and pays when (申报与缴款习惯), employer by employer and month by month.
///
/// Assumptions: of 1,000 employers' months 4 are not filed, 8 are paid one to three months late, 3
/// are short for one insurance and made good, 2 stay short, 2 are paid twice for one insurance, 3
/// are not paid; of those paid whole and in time 20 hold one base that is corrected two months
/// later; one employer has paid nothing for the last four months. Of the running month 7 of 10
/// employers have filed and 3 of 10 of those have paid.
final class Habits {

    private static final int IN_ARREARS = 5;
    private static final int MONTHS_OF_ARREARS = 4;
    private static final List<Insurance> FAULTY = List.of(Insurance.PENSION, Insurance.MEDICAL);

    private final CityPlan plan;
    private final Stories stories;

    Habits(CityPlan plan, Stories stories) {
        this.plan = plan;
        this.stories = stories;
    }

    boolean files(Workplace workplace, Month month) {
        if (workplace.reliable()) {
            return true;
        }
        int ofAThousand = month.equals(plan.present()) ? 700 : 996;
        return chance("files", workplace, month).perMille(ofAThousand);
    }

    Payment payment(Workplace workplace, Month month) {
        if (workplace.reliable()) {
            return stories.payment(workplace, month);
        }
        boolean arrears =
                workplace.index() == IN_ARREARS && month.until(plan.present()) < MONTHS_OF_ARREARS;
        Chance chance = chance("pays", workplace, month);
        if (arrears) {
            return Payment.NONE;
        }
        if (month.equals(plan.present())) {
            return chance.perMille(300) ? Payment.IN_TIME : Payment.NONE;
        }
        int draw = chance.between(0, 999);
        Insurance insurance = chance.oneOf(FAULTY);
        if (draw < 8) {
            return new Payment(Payment.Kind.WHOLE, chance.between(1, 3), insurance);
        }
        return draw < 11
                ? new Payment(Payment.Kind.SHORT_THEN_REST, 0, insurance)
                : draw < 13
                        ? new Payment(Payment.Kind.SHORT, 0, insurance)
                        : draw < 15
                                ? new Payment(Payment.Kind.TWICE, 0, insurance)
                                : draw < 18 ? Payment.NONE : Payment.IN_TIME;
    }

    /// Whether the employer finds a base of the month too low afterwards.
    boolean corrects(Workplace workplace, Month month) {
        return !workplace.reliable()
                && isPast(month)
                && payment(workplace, month).equals(Payment.IN_TIME)
                && chance("corrects", workplace, month).perMille(20);
    }

    private boolean isPast(Month month) {
        return month.isBefore(plan.present());
    }

    /// The line that is found too low.
    <T> T oneOf(List<T> lines, Workplace workplace, Month month) {
        return chance("corrected", workplace, month).oneOf(lines);
    }

    private Chance chance(String topic, Workplace workplace, Month month) {
        return Chance.of(plan.seed(), topic, workplace.index(), month.index());
    }
}
