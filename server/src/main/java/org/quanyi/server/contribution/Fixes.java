package org.quanyi.server.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stands of an employer's changes to the rows of a file (生效的网页更正): the newest of each cell.
/// Immutable.
public final class Fixes {

    /// Nothing was changed.
    static final Fixes NONE = new Fixes(List.of());

    private final Map<Integer, Map<String, RowFix>> cells = new HashMap<>();
    private final Map<Integer, RowFix> leftOut = new HashMap<>();

    /// @param inOrder all fixes of a filing, oldest first
    Fixes(List<RowFix> inOrder) {
        inOrder.forEach(this::take);
    }

    private void take(RowFix fix) {
        switch (fix.kind()) {
            case CELL -> {
                leftOut.remove(fix.line());
                cells.computeIfAbsent(fix.line(), line -> new TreeMap<>())
                        .put(Objects.requireNonNull(fix.letter()), fix);
            }
            case LEFT_OUT -> leftOut.put(fix.line(), fix);
            case AS_FILED -> {
                leftOut.remove(fix.line());
                cells.remove(fix.line());
            }
        }
    }

    /// Whether every row counts as the file has it.
    public boolean isEmpty() {
        return cells.isEmpty() && leftOut.isEmpty();
    }

    /// The fix that leaves a row out, or null.
    @Nullable RowFix leavingOut(int line) {
        return leftOut.get(line);
    }

    /// The changed cells of a row, by column.
    List<RowFix> cells(int line) {
        return List.copyOf(cells.getOrDefault(line, Map.of()).values());
    }

    /// The row with its changed cells.
    SheetRow applied(SheetRow row) {
        SheetRow changed = row;
        for (RowFix fix : cells(row.line())) {
            changed =
                    changed.with(
                            Columns.place(Objects.requireNonNull(fix.letter())),
                            Objects.requireNonNull(fix.value()));
        }
        return changed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fixes fixes
                && cells.equals(fixes.cells)
                && leftOut.equals(fixes.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cells, leftOut);
    }
}
