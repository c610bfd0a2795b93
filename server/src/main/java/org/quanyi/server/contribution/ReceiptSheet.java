package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.Result;

/// The receipts that a file of the collector holds (到账文件). Whether an employer is registered or
/// money fits a due is not asked here: money that came in is never a mistake of the file.
///
/// @param source how the file was understood
/// @param headerLine the line of the file that the header is
/// @param size how many rows the file has
/// @param rows those that could be read, a serial that comes again included
/// @param findings what has to be changed in the others
public record ReceiptSheet(
        SourceFile source,
        int headerLine,
        int size,
        List<ReceiptRow> rows,
        List<Finding> findings) {
    /// Copies the lists.
    public ReceiptSheet {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /// Reads a file with the default profile and limits. A refusal is about the file as a whole.
    ///
    /// @param today for days that are yet to come
    public static Result<ReceiptSheet> read(Upload upload, LocalDate today) {
        return read(upload, TableReader.Intake.on(today));
    }

    static Result<ReceiptSheet> read(Upload upload, TableReader.Intake intake) {
        return TableReader.read(
                        upload,
                        ReceiptBody.SHAPE,
                        intake,
                        (_, columns) -> new ReceiptBody(columns, intake))
                .map(table -> table.body().sheet(table.source()));
    }

    /// The receipts to book, in the order of the file.
    public List<Receipt> receipts() {
        return rows.stream().map(ReceiptRow::receipt).toList();
    }
}
