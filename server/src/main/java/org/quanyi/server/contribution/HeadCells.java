package org.quanyi.server.contribution;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;

/// Who files and for which month (申报单位和所属期): from the lines above the header or, where a file has
/// none, from columns that repeat them in every row.
final class HeadCells {
    private final Columns columns;
    private final RowFindings findings;
    private String name;
    private String code;
    private String month;
    private @Nullable Month firstMonth;
    private @Nullable String firstCode;

    HeadCells(TableStart start, Columns columns, RowFindings findings) {
        this.columns = columns;
        this.findings = findings;
        this.name = start.label(Column.EMPLOYER_NAME);
        this.code = start.label(Column.CREDIT_CODE);
        this.month = start.label(Column.MONTH);
    }

    /// Takes what a row says about employer and month; a row that contradicts is a finding.
    void check(SheetRow row, int number) {
        if (columns.has(Column.CREDIT_CODE)) {
            checkCode(row, number);
        }
        if (columns.has(Column.MONTH)) {
            checkMonth(row, number);
        }
        if (name.isEmpty() && columns.has(Column.EMPLOYER_NAME)) {
            name = Characters.trim(row.text(columns.place(Column.EMPLOYER_NAME)));
        }
    }

    private void checkCode(SheetRow row, int number) {
        var typed = row.text(columns.place(Column.CREDIT_CODE));
        if (code.isEmpty()) {
            code = Characters.trim(typed);
        }
        if (firstCode == null) {
            firstCode = normal(code);
        }
        if (!typed.equals(code) && !normal(typed).equals(firstCode)) {
            findings.add(
                    FindingCode.ROW_OF_OTHER_EMPLOYER,
                    row,
                    number,
                    Column.CREDIT_CODE,
                    Characters.shown(code));
        }
    }

    private void checkMonth(SheetRow row, int number) {
        var typed = row.text(columns.place(Column.MONTH));
        if (month.isEmpty()) {
            month = Characters.trim(typed);
        }
        if (firstMonth == null) {
            firstMonth = MonthText.month(month);
        }
        if (!typed.equals(month)
                && firstMonth != null
                && !firstMonth.equals(MonthText.month(typed))) {
            findings.add(
                    FindingCode.ROW_OF_OTHER_MONTH,
                    row,
                    number,
                    Column.MONTH,
                    firstMonth.toString());
        }
    }

    private static String normal(String typed) {
        return switch (CreditCode.read(typed)) {
            case Result.Of<CreditCode>(var read) -> read.normalised();
            case Result.Refused<CreditCode> _ -> Characters.trim(typed);
        };
    }

    /// The head, or what is missing in it.
    Result<FilingHead> head() {
        var problems = new ArrayList<Refusal>();
        var read = CreditCode.read(code);
        if (code.isEmpty()) {
            problems.add(FindingCode.EMPLOYER_MISSING.refusal());
        } else if (read instanceof Result.Refused<CreditCode>) {
            problems.add(FindingCode.EMPLOYER_CODE.refusal(Characters.shown(code)));
        }
        var readMonth = MonthText.month(month);
        if (month.isEmpty()) {
            problems.add(FindingCode.MONTH_MISSING.refusal());
        } else if (readMonth == null) {
            problems.add(FindingCode.MONTH_UNREADABLE.refusal(Characters.shown(month)));
        }
        if (readMonth == null || !(read instanceof Result.Of<CreditCode>(var creditCode))) {
            return Result.refused(problems);
        }
        return Result.of(
                new FilingHead(Characters.shown(name), creditCode.normalised(), readMonth));
    }
}
