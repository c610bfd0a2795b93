package org.quanyi.server.contribution;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;

/// Builds the lines of a text table and watches its limits (逐行读取).
///
/// A cell that repeats the one above shares its text: document types, forms of employment and bases
/// of a long list cost nothing.
final class RowAssembler extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private final FileLimits limits;
    private final String[] cells;
    private int count;
    private int line;
    private @Nullable Refusal breach;

    RowAssembler(FileLimits limits) {
        this.limits = limits;
        this.cells = new String[limits.columns()];
        Arrays.fill(cells, "");
    }

    /// What is too much, or null.
    @Nullable Refusal breach() {
        return breach;
    }

    /// What is too much, as a list.
    List<Refusal> breaches() {
        return breach == null ? List.of() : List.of(breach);
    }

    /// The line that the last record began in.
    int line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = Math.toIntExact(startingLineNumber);
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (breach != null) {
            return;
        }
        if (index >= cells.length) {
            breach = FindingCode.FILE_TOO_MANY_COLUMNS.refusal("" + line, "" + cells.length);
        } else if (length > limits.cellLength()) {
            breach = FindingCode.FILE_CELL_TOO_LONG.refusal("" + line, "" + limits.cellLength());
        } else {
            if (!repeats(cells[index], buffer, offset, length)) {
                cells[index] = Characters.withoutApostrophe(new String(buffer, offset, length));
            }
            count = index + 1;
        }
    }

    private static boolean repeats(String above, char[] buffer, int offset, int length) {
        if (above.length() != length) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (above.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void handleEmpty() {
        count = 0;
    }

    @Override
    protected SheetRow buildRecord() {
        return new SheetRow(line, Arrays.copyOf(cells, count));
    }
}
