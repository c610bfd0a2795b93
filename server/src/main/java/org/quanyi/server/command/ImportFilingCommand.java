package org.quanyi.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.contribution.CheckedFiling;
import org.quanyi.server.contribution.FilingReport;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.StagedFiling;
import org.quanyi.server.contribution.SubmittedFiling;
import org.quanyi.server.contribution.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import filing`: checks an employer's monthly filing and submits its good rows.
@Command(
        name = "filing",
        mixinStandardHelpOptions = true,
        description = "An employer's monthly filing: checks it and submits the good rows. 单位月度申报。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are ready, and submitted unless --check",
            "1:something broke",
            "2:usage",
            "3:refused: the file cannot be used, or no row of it",
            "4:some rows have to be changed; the others are submitted"
        })
final class ImportFilingCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "CSV or XLSX. 申报文件。")
    Path file = Path.of("");

    @Option(names = "--check", description = "Checks only; nothing is kept or submitted. 只检查，不提交。")
    boolean checkOnly;

    @Option(
            names = "--confirm-all",
            description = "Answers every question as it stands. 请确认的各处都按原样确认。")
    boolean confirmAll;

    @Override
    public Integer call() {
        return switch (InputFile.read(file)) {
            case Result.Refused<Upload>(var refusals) -> Refused.file(terminal, refusals);
            case Result.Of<Upload>(var upload) -> {
                try (OpenRooms rooms = terminal.rooms()) {
                    TrialEmployers.registerIfNobodyIs(rooms, terminal);
                    yield checkOnly ? check(rooms, upload) : submit(rooms, upload);
                }
            }
        };
    }

    private int check(OpenRooms rooms, Upload upload) {
        terminal.note("import.checking", upload.fileName());
        return switch (rooms.door(Filings.class).check(upload, TerminalActor.clerk())) {
            case Result.Refused<CheckedFiling>(var refusals) -> refused(rooms, refusals);
            case Result.Of<CheckedFiling>(var checked) ->
                    answer(rooms.door(Reports.class).of(checked, terminal.locale()));
        };
    }

    private int submit(OpenRooms rooms, Upload upload) {
        Filings filings = rooms.door(Filings.class);
        Actor actor = TerminalActor.clerk();
        terminal.note("import.checking", upload.fileName());
        return switch (filings.stage(upload, actor)) {
            case Result.Refused<StagedFiling>(var refusals) -> refused(rooms, refusals);
            case Result.Of<StagedFiling>(var staged) -> {
                if (staged.checked().ready() == 0) {
                    yield answer(rooms.door(Reports.class).of(staged, terminal.locale()));
                }
                if (confirmAll) {
                    filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
                }
                terminal.note("import.submitting", staged.checked().ready());
                yield booked(rooms, filings.submit(staged.filing(), actor));
            }
        };
    }

    private int booked(OpenRooms rooms, Result<SubmittedFiling> result) {
        return switch (result) {
            case Result.Refused<SubmittedFiling>(var refusals) -> refused(rooms, refusals);
            case Result.Of<SubmittedFiling>(var submitted) ->
                    answer(rooms.door(Reports.class).of(submitted, terminal.locale()));
        };
    }

    private int answer(FilingReport report) {
        terminal.document(report);
        new FilingLines(terminal).print(report);
        if (report.ready() == 0) {
            return QuanyiCommand.REFUSED;
        }
        return report.rowsToChange() > 0 ? QuanyiCommand.IN_PART : QuanyiCommand.DONE;
    }

    private int refused(OpenRooms rooms, List<Refusal> refusals) {
        return Refused.with(
                terminal, rooms.door(Reports.class).sentences(refusals, terminal.locale()));
    }
}
