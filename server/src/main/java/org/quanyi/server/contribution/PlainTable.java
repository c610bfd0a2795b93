package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// The cells of a file as their author sees them (普通表格), whatever the encoding or kind of file, for
/// what is no filing and knows its own columns.
public record PlainTable(List<Line> lines) {

    /// How many lines such a file holds.
    public static final int MOST = 5_000;

    /// The columns that are looked at.
    private static final int MOST_COLUMNS = 60;

    /// A line that is not blank.
    ///
    /// @param line as the file counts it
    /// @param cells a formula with its equals sign
    public record Line(int line, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// Copies the lines.
    public PlainTable {
        lines = List.copyOf(lines);
    }

    /// Reads a file. A refusal is about the file as a whole.
    public static Result<PlainTable> read(Upload upload) {
        return SheetFile.open(upload, FileLimits.DEFAULT).then(PlainTable::lines);
    }

    private static Result<PlainTable> lines(SheetFile file) {
        List<Line> lines = new ArrayList<>();
        List<Refusal> problems =
                new ArrayList<>(
                        file.each(row -> {
                            lines.add(line(row));
                            return lines.size() <= MOST;
                        }));
        if (problems.isEmpty() && lines.size() > MOST) {
            problems.add(FindingCode.FILE_TOO_MANY_ROWS.refusal("" + MOST));
        }
        if (problems.isEmpty() && lines.isEmpty()) {
            problems.add(FindingCode.ROWS_MISSING.refusal());
        }
        return problems.isEmpty() ? Result.of(new PlainTable(lines)) : Result.refused(problems);
    }

    private static Line line(SheetRow row) {
        return new Line(
                row.line(),
                IntStream.range(0, Math.min(row.size(), MOST_COLUMNS))
                        .mapToObj(row::typed)
                        .map(Characters::trim)
                        .toList());
    }
}
