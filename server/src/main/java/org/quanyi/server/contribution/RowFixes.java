package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes that employers make on the page to rows of a kept file, instead of a new upload.
///
/// The file is never touched: each change is kept beside it with its author and time, and every
/// later check reads the rows as changed.
@Component
public class RowFixes {

    /// What fits into a cell on the page; a file may have longer ones.
    public static final int LONGEST_VALUE = 200;

    private final RowFixTable table;
    private final Clock clock;

    RowFixes(RowFixTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The row of a line of the file as it counts now; empty if none stands there.
    public Optional<FiledRow> row(Filing filing, int line) {
        return FiledRow.of(filing, line, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /// Puts values into cells of a row; what stands there already is no change.
    ///
    /// @param values by the letter of the column; columns that the page does not offer are passed
    ///   over
    @Transactional
    public void change(Filing filing, FiledRow row, Map<String, String> values, Actor actor) {
        for (FiledRow.Cell cell : row.cells()) {
            String value = values.getOrDefault(cell.letter(), cell.value());
            if (!value.equals(cell.value())) {
                table.add(
                        filing.id(),
                        RowFix.cell(
                                row.line(),
                                cell.letter(),
                                value,
                                actor.account(),
                                clock.instant()));
            }
        }
    }

    /// Leaves a row out, as if the file did not have it.
    public void leaveOut(Filing filing, FiledRow row, Actor actor) {
        whole(filing, row, RowFix.Kind.LEFT_OUT, actor);
    }

    /// Lets a row count as the file has it.
    public void asFiled(Filing filing, FiledRow row, Actor actor) {
        whole(filing, row, RowFix.Kind.AS_FILED, actor);
    }

    private void whole(Filing filing, FiledRow row, RowFix.Kind kind, Actor actor) {
        table.add(filing.id(), RowFix.whole(row.line(), kind, actor.account(), clock.instant()));
    }
}
