package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.server.account.Recrediting;

/// What a correction would change, worked out and not done (更正影响测算).
///
/// @param employer its name
/// @param baseBefore what was declared; null where no line stands
/// @param rows insurance by insurance
/// @param reasons of the law for the new amounts; none where the month is taken back
public record CorrectionPreview(
        Correction wanted,
        String employer,
        @Nullable Money baseBefore,
        List<Row> rows,
        List<Reason> reasons,
        OnAccount account,
        Counted counted) {

    public CorrectionPreview {
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
    }

    /// The figures of the law that the new amounts rest on, each once.
    public List<Figure> figures() {
        return reasons.stream().flatMap(r -> r.figures().stream()).distinct().toList();
    }

    /// What becomes of the difference (差额去向).
    public enum Difference {
        /// There is none.
        NONE,
        /// The employer owes it.
        OWED,
        /// Money that came in and waited covers it.
        COVERED,
        /// It belongs back to the employer.
        BACK
    }

    /// One insurance: both payers, before and after.
    public record Row(
            Insurance insurance,
            Money employerBefore,
            Money employerAfter,
            Money personBefore,
            Money personAfter,
            Difference difference) {

        /// What is due more; negative where less is.
        public Money more() {
            return employerAfter.plus(personAfter).minus(employerBefore).minus(personBefore);
        }
    }

    /// What it brings the pension account (个人账户影响).
    ///
    /// @param credit at once; negative where it takes
    /// @param arrivedOn the day on which that money came in; null without a credit
    /// @param earnsFrom the first month in which it earns; null without a credit
    /// @param interest of the closed years
    public record OnAccount(
            Money credit,
            @Nullable LocalDate arrivedOn,
            @Nullable Month earnsFrom,
            Recrediting interest) {}

    /// Whether the month counts as paid for the pension (缴费月数), now and after.
    public record Counted(boolean before, boolean after) {}
}
