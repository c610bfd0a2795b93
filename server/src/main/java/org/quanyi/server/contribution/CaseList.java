package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Case numbers that an officer sends as a file (受理号清单): the first column, a header or none, read
/// as filings are, whatever the encoding.
public record CaseList(List<Row> rows) {

    /// How many a list holds; more is not one person's day.
    public static final int MOST = 200;

    /// A line of the file.
    ///
    /// @param line as the file counts it
    /// @param typed the cell as its author sees it, a formula with its equals sign
    /// @param isFormula whether the spreadsheet made it, so that nobody typed it
    public record Row(int line, String typed, boolean isFormula) {}

    /// Copies the list.
    public CaseList {
        rows = List.copyOf(rows);
    }

    /// Reads a file. A refusal is about the file as a whole.
    public static Result<CaseList> read(Upload upload) {
        return SheetFile.open(upload, FileLimits.DEFAULT).then(CaseList::rows);
    }

    private static Result<CaseList> rows(SheetFile file) {
        List<Row> rows = new ArrayList<>();
        List<Refusal> problems = new ArrayList<>(file.each(row -> take(row, rows)));
        if (problems.isEmpty() && rows.size() > MOST) {
            problems.add(FindingCode.FILE_TOO_MANY_ROWS.refusal("" + MOST));
        }
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.add(FindingCode.ROWS_MISSING.refusal());
        }
        return problems.isEmpty() ? Result.of(new CaseList(rows)) : Result.refused(problems);
    }

    private static boolean take(SheetRow row, List<Row> rows) {
        String typed = Characters.trim(row.typed(0));
        // what stands above the first number is a heading: it has no digit
        if (!rows.isEmpty() || typed.chars().anyMatch(Character::isDigit)) {
            rows.add(new Row(row.line(), typed, isFormula(row, typed)));
        }
        return rows.size() <= MOST;
    }

    private static boolean isFormula(SheetRow row, String typed) {
        return row.kind(0) == CellKind.FORMULA || typed.startsWith("=");
    }
}
