package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Reads the lines of a filing (读取申报表): down to the header, then person by person.
final class FilingReader implements RowSink {
    private static final Set<Column> REQUIRED = EnumSet.of(Column.NAME, Column.NUMBER, Column.BASE);
    private static final Set<Column> MARKS =
            EnumSet.of(
                    Column.SEQUENCE,
                    Column.NAME,
                    Column.DOCUMENT_TYPE,
                    Column.NUMBER,
                    Column.EMPLOYMENT_FORM,
                    Column.BASE,
                    Column.REMARK);
    private static final Set<Column> WANTED = EnumSet.copyOf(MARKS);

    static {
        WANTED.addAll(EnumSet.of(Column.EMPLOYER_NAME, Column.CREDIT_CODE, Column.MONTH));
    }

    private final FileLimits limits;
    private final ImportProfile profile;
    private final LocalDate today;
    private final TableStart start;
    private final List<Refusal> problems = new ArrayList<>();
    private @Nullable FilingBody body;

    FilingReader(FileLimits limits, ImportProfile profile, LocalDate today) {
        this.limits = limits;
        this.profile = profile;
        this.today = today;
        this.start = new TableStart(profile, WANTED, MARKS);
    }

    @Override
    public boolean row(SheetRow row) {
        if (body != null) {
            if (body.rows().size() >= limits.rows() && !body.isTotal(row)) {
                problems.add(FindingCode.FILE_TOO_MANY_ROWS.refusal("" + limits.rows()));
                return false;
            }
            body.add(row);
            return true;
        }
        var columns = start.offer(row);
        if (columns == null) {
            return !start.isLost();
        }
        problems.addAll(columns.problems(REQUIRED, profile));
        body = new FilingBody(columns, start, profile, today);
        return problems.isEmpty();
    }

    /// The sheet, once all lines were read.
    Result<FilingSheet> sheet(SourceFile source) {
        if (body == null) {
            return Result.refused(start.lost(REQUIRED));
        }
        if (problems.isEmpty() && body.rows().isEmpty()) {
            problems.add(FindingCode.ROWS_MISSING.refusal());
        }
        return problems.isEmpty() ? body.sheet(source) : Result.refused(problems);
    }
}
