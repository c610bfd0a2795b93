package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.MonthsAfterDeath;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// The last months of whoever died (死亡后的最后参保月份): nothing is written after them, in a file, on the
/// page or by a correction; what stands there is taken back as ever.
@Component
class LastMonths {

    private final Law law;
    private final Persons persons;
    private final Employers employers;

    LastMonths(Law law, Persons persons, Employers employers) {
        this.law = law;
        this.persons = persons;
        this.employers = employers;
    }

    /// The last month of whoever died in a region; null for everybody else. Where the law on file
    /// does not say whether the month of the death is due, that month cannot be filed either.
    static @Nullable Month of(Law law, Region region, @Nullable LocalDate died) {
        if (died == null) {
            return null;
        }
        return switch (MonthsAfterDeath.of(law, region, died)) {
            case Result.Of<MonthsAfterDeath>(var end) -> end.last();
            case Result.Refused<MonthsAfterDeath> _ -> Month.of(died).previous();
        };
    }

    /// Refused when a correction would write a month after the person's death.
    Result<Correction> possible(int person, Correction wanted) {
        if (wanted.takesBack()) {
            return Result.of(wanted);
        }
        LocalDate died = persons.byId(person).died();
        Optional<Employer.Registration> registration =
                employers
                        .byCode(wanted.employerCode())
                        .flatMap(e -> e.registration(wanted.month()));
        Month last = registration.map(r -> of(law, r.region(), died)).orElse(null);
        return last != null && wanted.month().isAfter(last)
                ? Result.refused(CorrectionRefusal.AFTER_DEATH.of(last.toString()))
                : Result.of(wanted);
    }
}
