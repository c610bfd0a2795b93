package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.quanyi.rules.Result;

/// A filing as its file says it (申报表), every cell read once; not yet compared with anything.
///
/// @param source how the file was understood
/// @param head who files, for which month
/// @param columns the header line
/// @param rows in the order of the file
/// @param findings what can be seen from the file alone
/// @param fixed what counts otherwise than it was filed
record FilingSheet(
        SourceFile source,
        FilingHead head,
        Columns columns,
        List<FilingRow> rows,
        List<Finding> findings,
        List<FixedCell> fixed) {

    /// Reads a file with the default profile and limits.
    static Result<FilingSheet> read(Upload upload, LocalDate today) {
        return read(upload, Fixes.NONE, today);
    }

    /// Reads a file with the default profile and limits, its rows as they were changed on the page.
    static Result<FilingSheet> read(Upload upload, Fixes fixes, LocalDate today) {
        return read(upload, FileLimits.DEFAULT, ImportProfile.DEFAULT, today, fixes);
    }

    /// Reads a file whose rows count as they came.
    static Result<FilingSheet> read(
            Upload upload, FileLimits limits, ImportProfile profile, LocalDate today) {
        return read(upload, limits, profile, today, Fixes.NONE);
    }

    /// Reads a file. A refusal is about the file as a whole; what is wrong with single rows stands
    /// in the findings.
    ///
    /// @param today for births that lie in the future
    private static Result<FilingSheet> read(
            Upload upload, FileLimits limits, ImportProfile profile, LocalDate today, Fixes fixes) {
        var intake = new TableReader.Intake(limits, profile, today);
        return switch (TableReader.read(
                upload,
                FilingBody.SHAPE,
                intake,
                (start, columns) -> new FilingBody(columns, start, profile, today, fixes))) {
            case Result.Refused<TableReader.Table<FilingBody>>(var refusals) ->
                    Result.refused(refusals);
            case Result.Of<TableReader.Table<FilingBody>>(var table) ->
                    table.body().sheet(table.source());
        };
    }

    /// The distinct numbers of the rows, to look up who is meant.
    List<String> numbers() {
        return rows.stream()
                .mapMulti((FilingRow row, Consumer<String> sink) -> {
                    if (row.number() != null) {
                        sink.accept(row.number().normalised());
                    }
                })
                .distinct()
                .toList();
    }
}
