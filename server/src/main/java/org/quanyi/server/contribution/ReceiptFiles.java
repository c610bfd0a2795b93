package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.LocalDate;
import org.quanyi.rules.Result;
import org.springframework.stereotype.Component;

/// Files of the collector (到账文件): read, and all their readable rows booked together.
@Component
public class ReceiptFiles {

    private final Receipts receipts;
    private final Clock clock;

    ReceiptFiles(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /// Books a file, unless it cannot be read as a whole.
    public Result<ImportedReceipts> book(Upload upload) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return ReceiptSheet.read(upload, today)
                .map(sheet ->
                        new ImportedReceipts(
                                sheet, receipts.book(sheet.receipts(), upload.fileName())));
    }
}
