package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Reads a table down to its header and hands what is below to its body (读表), whatever it lists.
///
/// @param <B> what takes the rows
final class TableReader<B extends TableReader.Body> implements RowSink {
    /// The rows of one kind of table (表格正文).
    interface Body {
        /// How many rows were taken.
        int size();

        /// Takes a line below the header.
        void add(SheetRow row);
    }

    /// Which columns a kind of table has (表格的列).
    ///
    /// @param required must be there
    /// @param marks two of them make a line the header line
    /// @param wanted may be there
    record Shape(Set<Column> required, Set<Column> marks, Set<Column> wanted) {
        /// A table of required and optional columns, all of which mark its header, and of others
        /// that do not because they stand above the header too.
        static Shape of(Set<Column> required, Set<Column> optional, Set<Column> others) {
            var marks = EnumSet.copyOf(required);
            marks.addAll(optional);
            marks.removeAll(others);
            var wanted = EnumSet.copyOf(marks);
            wanted.addAll(others);
            return new Shape(required, marks, wanted);
        }
    }

    /// How files are taken in (读取约定).
    ///
    /// @param today for days that are yet to come
    record Intake(FileLimits limits, ImportProfile profile, LocalDate today) {
        /// Default limits and profile.
        static Intake on(LocalDate today) {
            return new Intake(FileLimits.DEFAULT, ImportProfile.DEFAULT, today);
        }
    }

    /// A table that was read to its end.
    ///
    /// @param source how the file was understood
    /// @param body its rows
    record Table<B>(SourceFile source, B body) {}

    private final Shape shape;
    private final Intake intake;
    private final TableStart start;
    private final BiFunction<TableStart, Columns, B> begin;
    private final List<Refusal> problems = new ArrayList<>();
    private @Nullable B body;

    private TableReader(Shape shape, Intake intake, BiFunction<TableStart, Columns, B> begin) {
        this.shape = shape;
        this.intake = intake;
        this.start = new TableStart(intake.profile(), shape.wanted(), shape.marks());
        this.begin = begin;
    }

    /// Reads a file. A refusal is about the file as a whole.
    ///
    /// @param begin makes the body once the header is known
    static <B extends Body> Result<Table<B>> read(
            Upload upload, Shape shape, Intake intake, BiFunction<TableStart, Columns, B> begin) {
        return switch (SheetFile.open(upload, intake.limits())) {
            case Result.Refused<SheetFile>(var refusals) -> Result.refused(refusals);
            case Result.Of<SheetFile>(var file) -> {
                var reader = new TableReader<>(shape, intake, begin);
                var problems = file.each(reader);
                yield problems.isEmpty() ? reader.table(file.source()) : Result.refused(problems);
            }
        };
    }

    @Override
    public boolean row(SheetRow row) {
        if (body != null) {
            body.add(row);
            return isWithinLimit(body);
        }
        var columns = start.offer(row);
        if (columns == null) {
            return !start.isLost();
        }
        problems.addAll(columns.problems(shape.required(), intake.profile()));
        body = begin.apply(start, columns);
        return problems.isEmpty();
    }

    private boolean isWithinLimit(B rows) {
        var most = intake.limits().rows();
        if (rows.size() > most) {
            problems.add(FindingCode.FILE_TOO_MANY_ROWS.refusal("" + most));
        }
        return problems.isEmpty();
    }

    private Result<Table<B>> table(SourceFile source) {
        if (body == null) {
            return Result.refused(start.lost(shape.required()));
        }
        if (problems.isEmpty() && body.size() == 0) {
            problems.add(FindingCode.ROWS_MISSING.refusal());
        }
        return problems.isEmpty() ? Result.of(new Table<>(source, body)) : Result.refused(problems);
    }
}
