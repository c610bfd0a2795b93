package org.quanyi.rules.contribution;

import java.time.LocalDate;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// The last month in which somebody who died was insured (死亡后的最后参保月份).
///
/// The month of the death counts whole. Social Insurance Law arts 14, 17 and 57 and the Regulations
/// on Social Insurance Agency Work arts 8, 25 and 26 end what is paid after a death; no article
/// says in words that the contribution of the month itself is due, so that the figure is likely
/// only. A death before the figure begins is refused (`LAW-002`).
///
/// @param last the last month that can be filed
/// @param figure how many months after that of the death, with its source
public record MonthsAfterDeath(Month last, Figure figure) {

    /// For a death in a region.
    public static Result<MonthsAfterDeath> of(Law law, Region region, LocalDate death) {
        Month month = Month.of(death);
        return law.figure(region, Parameter.MONTHS_AFTER_DEATH, Parameter.VALUE, month)
                .map(figure -> new MonthsAfterDeath(month.plus(figure.count()), figure));
    }
}
