package org.quanyi.server.contribution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One line of a table as it stands in the file (表格的一行). Columns are counted from 0.
final class SheetRow {
    private final int line;
    private final String[] cells;
    private final CellKind @Nullable [] kinds;
    private final String @Nullable [] formulas;

    /// A line of a text table.
    SheetRow(int line, String[] cells) {
        this(line, cells, null, null);
    }

    /// A line of a workbook; `formulas` holds the text of formula cells and null elsewhere.
    SheetRow(int line, String[] cells, CellKind @Nullable [] kinds, String @Nullable [] formulas) {
        this.line = line;
        this.cells = cells;
        this.kinds = kinds;
        this.formulas = formulas;
    }

    /// The line in the file, the first is 1.
    int line() {
        return line;
    }

    /// How many cells stand in the line.
    int size() {
        return cells.length;
    }

    /// The text of a cell; empty if the line is shorter.
    String text(int column) {
        return column < 0 || column >= cells.length ? "" : cells[column];
    }

    /// What the cell is.
    CellKind kind(int column) {
        return kinds == null || column < 0 || column >= kinds.length
                ? CellKind.TEXT
                : kinds[column];
    }

    /// The cell as its author sees it: a formula with its equals sign, else the text.
    String typed(int column) {
        if (formulas != null && kind(column) == CellKind.FORMULA) {
            return "=" + formulas[column];
        }
        return text(column);
    }

    /// The line with a text in one of its cells.
    SheetRow with(int column, String text) {
        var size = Math.max(cells.length, column + 1);
        var changed = Arrays.copyOf(cells, size);
        Arrays.fill(changed, cells.length, size, "");
        changed[column] = text;
        if (kinds == null) {
            return new SheetRow(line, changed);
        }
        var changedKinds = Arrays.copyOf(kinds, size);
        Arrays.fill(changedKinds, kinds.length, size, CellKind.TEXT);
        changedKinds[column] = CellKind.TEXT;
        var kept = formulas == null ? null : Arrays.copyOf(formulas, size);
        return new SheetRow(line, changed, changedKinds, kept);
    }

    /// Whether no cell holds anything but spaces.
    boolean isBlank() {
        for (var cell : cells) {
            if (!Characters.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }
}
