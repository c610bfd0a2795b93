package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.server.contribution.CorrectionPreview.Difference;
import org.quanyi.server.contribution.DueTable.EmployerMonth;

/// The lines that correct one month of one person, and what money does then (更正方案). Pure: whoever
/// books it holds the lock of the employer's month.
///
/// @param standing the line in force; null where none is
/// @param lines a reversal, a new line, or both
/// @param settling what follows for the money, worked out with the number 0 for the batch to come
record CorrectionPlan(
        EmployerMonth month,
        CorrectionTable.@Nullable Stored standing,
        List<MonthLine> lines,
        Settling settling) {

    static final int TO_COME = 0;

    /// @param before all lines of the person in the month
    /// @param amounts what shall stand; null where nothing shall
    /// @param money what is owed and what waits for the employer's month
    static CorrectionPlan of(
            int person,
            EmployerMonth month,
            int region,
            List<CorrectionTable.Stored> before,
            @Nullable LineAmounts amounts,
            Settling money) {
        CorrectionTable.Stored standing = standing(before);
        List<MonthLine> lines = new ArrayList<>();
        int next = before.isEmpty() ? 0 : before.getLast().line().sequence() + 1;
        if (standing != null) {
            lines.add(standing.line().reversal(next++));
        }
        if (amounts != null) {
            lines.add(
                    new MonthLine(
                            person, region, month.employer(), month.month(), next, null, amounts));
        }
        money.declare(DueSums.of(TO_COME, lines));
        return new CorrectionPlan(month, standing, lines, money);
    }

    static CorrectionTable.@Nullable Stored standing(List<CorrectionTable.Stored> lines) {
        return lines.isEmpty() || lines.getLast().line().reverses() != null
                ? null
                : lines.getLast();
    }

    /// Whether what it changes in the pension is settled at once.
    boolean settlesPension() {
        return settling.settled().stream()
                .anyMatch(d -> d.batch() == TO_COME && d.key().insurance() == Insurance.PENSION);
    }

    /// The receipts of pension money that waited and is used.
    Set<String> released() {
        return settling.released(Insurance.PENSION).stream()
                .map(ReceiptStep::serial)
                .collect(Collectors.toSet());
    }

    /// What the person's account is credited at once.
    ///
    /// @param before all lines of the person in the month
    Money credit(List<CorrectionTable.Stored> before) {
        Set<Integer> settled =
                settling.settled().stream()
                        .filter(d -> d.key().insurance() == Insurance.PENSION)
                        .map(Due::batch)
                        .collect(Collectors.toSet());
        long fen = 0;
        for (CorrectionTable.Stored each : before) {
            if (settled.contains(each.batch())) {
                fen = Math.addExact(fen, ofPerson(each.line()));
            }
        }
        if (settled.contains(TO_COME)) {
            for (MonthLine line : lines) {
                fen = Math.addExact(fen, ofPerson(line));
            }
        }
        return Money.fen(fen);
    }

    private static long ofPerson(MonthLine line) {
        return line.amounts().has(Insurance.PENSION) ? line.amounts().person(Insurance.PENSION) : 0;
    }

    /// What becomes of the difference of an insurance.
    Difference difference(Insurance insurance, long more) {
        boolean settled =
                settling.settled().stream()
                        .anyMatch(d -> d.batch() == TO_COME && d.key().insurance() == insurance);
        if (more == 0) {
            return Difference.NONE;
        }
        if (!settled) {
            return Difference.OWED;
        }
        return settling.released(insurance).isEmpty() && more < 0
                ? Difference.BACK
                : Difference.COVERED;
    }
}
