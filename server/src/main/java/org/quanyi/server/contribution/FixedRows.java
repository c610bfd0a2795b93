package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts an employer's changes into the rows of a file as they are read (更正后的行), and tells each.
final class FixedRows {
    private final Fixes fixes;
    private final Columns columns;
    private final List<FixedCell> told = new ArrayList<>();
    private int leftOut;

    FixedRows(Fixes fixes, Columns columns) {
        this.fixes = fixes;
        this.columns = columns;
    }

    /// The row as it counts, or null if it does not.
    ///
    /// @param number the number that the list gives the row
    @Nullable SheetRow of(SheetRow row, int number) {
        if (fixes.isEmpty()) {
            return row;
        }
        var leaving = fixes.leavingOut(row.line());
        if (leaving != null) {
            leftOut++;
            var name = Characters.shown(row.typed(columns.place(Column.NAME)));
            var at = new CellReference(number, row.line(), "", "", name);
            told.add(new FixedCell(at, null, leaving.by(), leaving.at()));
            return null;
        }
        for (var fix : fixes.cells(row.line())) {
            tell(fix, row, number);
        }
        return fixes.applied(row);
    }

    private void tell(RowFix fix, SheetRow row, int number) {
        var letter = Objects.requireNonNull(fix.letter());
        var place = Columns.place(letter);
        var at =
                new CellReference(
                        number,
                        row.line(),
                        letter,
                        columns.header(place),
                        Characters.shown(row.typed(place)));
        told.add(
                new FixedCell(
                        at,
                        Characters.shown(Objects.requireNonNull(fix.value())),
                        fix.by(),
                        fix.at()));
    }

    /// How many rows do not count.
    int leftOut() {
        return leftOut;
    }

    /// Every change, in the order of the file.
    List<FixedCell> told() {
        return List.copyOf(told);
    }
}
