package org.quanyi.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.contribution.ImportedReceipts;
import org.quanyi.server.contribution.ReceiptFiles;
import org.quanyi.server.contribution.ReceiptReport;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `import receipts`: books what the collector received.
@Command(
        name = "receipts",
        mixinStandardHelpOptions = true,
        description = "The collector's receipts: books them, each serial once. 征收机构的到账。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row was read; money that waits is part of the answer",
            "1:something broke",
            "2:usage",
            "3:refused: the file cannot be used, or no row of it",
            "4:some rows have to be changed; the others are booked"
        })
final class ImportReceiptsCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "CSV or XLSX. 到账文件。")
    Path file = Path.of("");

    @Override
    public Integer call() {
        return switch (InputFile.read(file)) {
            case Result.Refused<Upload>(var refusals) -> Refused.file(terminal, refusals);
            case Result.Of<Upload>(var upload) -> {
                try (OpenRooms rooms = terminal.rooms()) {
                    TrialEmployers.registerIfNobodyIs(rooms, terminal);
                    terminal.note("import.checking", upload.fileName());
                    yield book(rooms, upload);
                }
            }
        };
    }

    private int book(OpenRooms rooms, Upload upload) {
        Reports reports = rooms.door(Reports.class);
        return switch (rooms.door(ReceiptFiles.class).book(upload)) {
            case Result.Refused<ImportedReceipts>(List<Refusal> refusals) ->
                    Refused.with(terminal, reports.sentences(refusals, terminal.locale()));
            case Result.Of<ImportedReceipts>(var imported) ->
                    answer(reports.of(imported, terminal.locale()));
        };
    }

    private int answer(ReceiptReport report) {
        terminal.document(report);
        terminal.say(terminal.text("receipts.counts", report.receipts(), report.settled()));
        for (ReceiptReport.Waits w : report.suspense()) {
            terminal.say(terminal.text("receipts.waits", w.receipt(), w.amount(), w.message()));
        }
        list("receipts.repeated", report.repeated());
        list("receipts.refundable", report.refundable());
        list("receipts.contradicted", report.contradicted());
        new FilingLines(terminal).toChange(report.toChange());
        if (report.toChange().isEmpty()) {
            return QuanyiCommand.DONE;
        }
        boolean none = report.rowsToChange() == report.receipts();
        return none ? QuanyiCommand.REFUSED : QuanyiCommand.IN_PART;
    }

    private void list(String key, List<String> serials) {
        if (!serials.isEmpty()) {
            terminal.say(terminal.text(key, String.join(", ", serials)));
        }
    }
}
