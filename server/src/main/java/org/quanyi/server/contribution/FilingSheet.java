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
record FilingSheet(
        SourceFile source,
        FilingHead head,
        Columns columns,
        List<FilingRow> rows,
        List<Finding> findings) {

    /// Reads a file with the default profile and limits.
    static Result<FilingSheet> read(Upload upload, LocalDate today) {
        return read(upload, FileLimits.DEFAULT, ImportProfile.DEFAULT, today);
    }

    /// Reads a file. A refusal is about the file as a whole; what is wrong with single rows stands
    /// in the findings.
    ///
    /// @param today for births that lie in the future
    static Result<FilingSheet> read(
            Upload upload, FileLimits limits, ImportProfile profile, LocalDate today) {
        var intake = new TableReader.Intake(limits, profile, today);
        return switch (TableReader.read(
                upload,
                FilingBody.SHAPE,
                intake,
                (start, columns) -> new FilingBody(columns, start, profile, today))) {
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
