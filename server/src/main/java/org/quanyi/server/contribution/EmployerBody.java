package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;

/// The lines of a list of employers below its header (单位名单正文).
final class EmployerBody implements TableReader.Body {
    static final TableReader.Shape SHAPE =
            TableReader.Shape.of(
                    EnumSet.of(
                            Column.CREDIT_CODE,
                            Column.EMPLOYER_NAME,
                            Column.REGION,
                            Column.WORK_INJURY_CLASS,
                            Column.START_MONTH),
                    EnumSet.of(Column.SEQUENCE),
                    EnumSet.noneOf(Column.class));

    private static final int LONGEST_NAME = 200;

    private final Columns columns;
    private final RowFindings findings;
    private final RowNumbers numbers;
    private final List<EmployerList.Row> rows = new ArrayList<>();
    private int size;

    EmployerBody(Columns columns) {
        this.columns = columns;
        this.findings = new RowFindings(columns);
        this.numbers = new RowNumbers(columns);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void add(SheetRow row) {
        size++;
        var number = numbers.next(row);
        var before = findings.size();
        var code = code(row, number);
        var name = name(row, number);
        var region = region(row, number);
        var injury = injuryClass(row, number);
        var from = MonthText.month(row.text(columns.place(Column.START_MONTH)));
        if (from == null) {
            findings.add(FindingCode.START_MONTH_UNREADABLE, row, number, Column.START_MONTH);
        }
        if (code != null && region != null && from != null && !findings.blocksSince(before)) {
            rows.add(new EmployerList.Row(code, name, region, injury, from));
        }
    }

    private @Nullable CreditCode code(SheetRow row, int number) {
        if (CreditCode.read(row.text(columns.place(Column.CREDIT_CODE)))
                instanceof Result.Of<CreditCode>(var read)) {
            return read;
        }
        findings.add(FindingCode.LISTED_EMPLOYER_CODE, row, number, Column.CREDIT_CODE);
        return null;
    }

    private String name(SheetRow row, int number) {
        var name = Characters.trim(row.text(columns.place(Column.EMPLOYER_NAME)));
        if (name.isEmpty()) {
            findings.add(FindingCode.LISTED_EMPLOYER_NAME, row, number, Column.EMPLOYER_NAME);
        } else if (name.length() > LONGEST_NAME) {
            findings.add(
                    FindingCode.TOO_LONG,
                    row,
                    number,
                    Column.EMPLOYER_NAME,
                    "" + name.length(),
                    "" + LONGEST_NAME);
        } else {
            new TextCells(columns, findings).isSound(row, number, Column.EMPLOYER_NAME);
        }
        return name;
    }

    private @Nullable Region region(SheetRow row, int number) {
        var typed = digits(row.text(columns.place(Column.REGION)));
        if (Region.isCode(typed)) {
            return new Region(typed);
        }
        findings.add(FindingCode.LISTED_REGION, row, number, Column.REGION);
        return null;
    }

    private int injuryClass(SheetRow row, int number) {
        var typed = digits(row.text(columns.place(Column.WORK_INJURY_CLASS)));
        if (typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '8') {
            return typed.charAt(0) - '0';
        }
        findings.add(FindingCode.LISTED_WORK_INJURY_CLASS, row, number, Column.WORK_INJURY_CLASS);
        return 0;
    }

    private static String digits(String typed) {
        var text = new StringBuilder();
        for (var c : Characters.trim(typed).toCharArray()) {
            text.append(Characters.halfWidth(c));
        }
        return text.toString();
    }

    EmployerList list(SourceFile source) {
        return new EmployerList(source, size, rows, findings.all());
    }
}
