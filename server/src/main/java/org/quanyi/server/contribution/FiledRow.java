package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;

/// One row of a kept file as it counts now, to be changed on the page (待更正的行).
///
/// @param row the number that the list gives it
/// @param line of the file
public record FiledRow(int row, int line, List<Cell> cells) {

    private static final Set<Column> CHANGEABLE =
            EnumSet.of(
                    Column.NAME,
                    Column.DOCUMENT_TYPE,
                    Column.NUMBER,
                    Column.EMPLOYMENT_FORM,
                    Column.BASE,
                    Column.REMARK);

    /// A cell that may be changed (可改的单元格).
    ///
    /// @param header as the file writes it
    public record Cell(String letter, String header, String value) {}

    /// Copies the cells.
    public FiledRow {
        cells = List.copyOf(cells);
    }

    /// Looks up the row of a line; empty if no row stands there.
    static Optional<FiledRow> of(Filing filing, int line, LocalDate today) {
        var read =
                TableReader.read(
                        filing.upload(),
                        FilingBody.SHAPE,
                        TableReader.Intake.on(today),
                        (start, columns) -> new Search(columns, line, filing.fixes()));
        return read instanceof Result.Of<TableReader.Table<Search>>(var table)
                ? Optional.ofNullable(table.body().found)
                : Optional.empty();
    }

    /// Reads a table for one of its rows.
    private static final class Search implements TableReader.Body {
        private final Columns columns;
        private final RowNumbers numbers;
        private final int line;
        private final Fixes fixes;
        private int rows;
        private @Nullable FiledRow found;

        Search(Columns columns, int line, Fixes fixes) {
            this.columns = columns;
            this.numbers = new RowNumbers(columns);
            this.line = line;
            this.fixes = fixes;
        }

        @Override
        public int size() {
            return rows;
        }

        @Override
        public void add(SheetRow row) {
            rows++;
            int number = numbers.next(row);
            if (row.line() == line) {
                found = new FiledRow(number, line, cells(fixes.applied(row)));
            }
        }

        private List<Cell> cells(SheetRow row) {
            List<Cell> cells = new ArrayList<>();
            for (Column column : CHANGEABLE) {
                if (columns.has(column)) {
                    cells.add(
                            new Cell(
                                    columns.letter(column),
                                    columns.header(column),
                                    row.typed(columns.place(column))));
                }
            }
            return cells;
        }
    }
}
