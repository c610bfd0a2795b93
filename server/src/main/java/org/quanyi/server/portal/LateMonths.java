package org.quanyi.server.portal;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.MonthsAfterDeath;
import org.quanyi.server.contribution.MonthEntry;
import org.springframework.stereotype.Component;

/// Months on record after somebody's death (死亡后仍有记录的月份): a question for an officer, and never an
/// act. Usual causes are a death that is recorded wrongly, a mixed-up number and a file that came
/// late.
@Component
public class LateMonths {

    private final Law law;

    LateMonths(Law law) {
        this.law = law;
    }

    /// A month that an employer filed.
    public record Row(Month month, String employer) {}

    /// Those of a record after a death, the oldest first.
    public List<Row> of(PersonRecord record, LocalDate died) {
        return record.benefits().inForce().stream()
                .filter(entry -> entry.month().isAfter(last(entry, died)))
                .map(entry -> new Row(entry.month(), record.employer(entry.employer())))
                .toList();
    }

    private Month last(MonthEntry entry, LocalDate died) {
        Region region = entry.region();
        return switch (MonthsAfterDeath.of(law, region, died)) {
            case Result.Of<MonthsAfterDeath>(var end) -> end.last();
            case Result.Refused<MonthsAfterDeath> _ -> Month.of(died);
        };
    }
}
