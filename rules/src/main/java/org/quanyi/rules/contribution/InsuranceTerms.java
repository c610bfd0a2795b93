package org.quanyi.rules.contribution;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;

/// The figures of one insurance (单项险种缴费参数) in a region and month.
///
/// @param insurance which one
/// @param average the average wage the limits come from
/// @param floor the lowest base
/// @param ceiling the highest base
/// @param employer the employer's rate; `null` for flexible workers, who have none
/// @param person the person's rate; `null` if the person pays a fixed amount instead
/// @param fixed what the person pays on top of, or instead of, the rate; `null` if nothing
record InsuranceTerms(
        Insurance insurance,
        Figure average,
        Figure floor,
        Figure ceiling,
        @Nullable Figure employer,
        @Nullable Figure person,
        @Nullable Figure fixed) {

    Money clamp(Money wage) {
        return wage.max(floor.money()).min(ceiling.money());
    }

    Rate employerRate() {
        return employer == null ? Rate.ZERO : employer.rate();
    }

    Rate personRate() {
        return person == null ? Rate.ZERO : person.rate();
    }

    Money personFixed() {
        return fixed == null ? Money.ZERO : fixed.money();
    }

    boolean sharesLimitsWith(InsuranceTerms other) {
        return floor.parameter().equals(other.floor.parameter());
    }

    List<Figure> figures() {
        return Stream.of(average, floor, ceiling, employer, person, fixed)
                .filter(Objects::nonNull)
                .map(figure -> (Figure) figure)
                .toList();
    }
}
