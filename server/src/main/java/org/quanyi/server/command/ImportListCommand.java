package org.quanyi.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.contribution.RegisteredList;
import org.quanyi.server.contribution.RegistrationFiles;
import org.quanyi.server.contribution.RegistrationReport;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.contribution.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import persons` and `import employers`: registers everybody on a list.
abstract sealed class ImportListCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "CSV or XLSX. 名单。")
    Path file = Path.of("");

    abstract Result<RegisteredList> register(RegistrationFiles files, Upload upload);

    /// `import persons`.
    @Command(
            name = "persons",
            mixinStandardHelpOptions = true,
            description = "A list of persons: name, number, perhaps the first month. 登记人员。")
    static final class OfPersons extends ImportListCommand {

        @Option(
                names = "--region",
                paramLabel = "CODE",
                description = "Where rows with a first month are insured. 参保地区代码。")
        @Nullable String region;

        @Override
        public Integer call() {
            String code = region;
            return code == null || Region.isCode(code)
                    ? run()
                    : Refused.with(
                            terminal,
                            List.of(
                                    new Sentence(
                                            "import.region",
                                            terminal.text("import.region", code))));
        }

        @Override
        Result<RegisteredList> register(RegistrationFiles files, Upload upload) {
            return files.persons(upload, region == null ? null : new Region(region));
        }
    }

    /// `import employers`.
    @Command(
            name = "employers",
            mixinStandardHelpOptions = true,
            description =
                    "A list of employers: code, name, area, work injury class, first month."
                            + " 登记单位。")
    static final class OfEmployers extends ImportListCommand {

        @Override
        public Integer call() {
            return run();
        }

        @Override
        Result<RegisteredList> register(RegistrationFiles files, Upload upload) {
            return files.employers(upload);
        }
    }

    int run() {
        return switch (InputFile.read(file)) {
            case Result.Refused<Upload>(var refusals) -> Refused.file(terminal, refusals);
            case Result.Of<Upload>(var upload) -> {
                try (OpenRooms rooms = terminal.rooms()) {
                    terminal.note("import.checking", upload.fileName());
                    yield answer(rooms, register(rooms.door(RegistrationFiles.class), upload));
                }
            }
        };
    }

    private int answer(OpenRooms rooms, Result<RegisteredList> result) {
        Reports reports = rooms.door(Reports.class);
        return switch (result) {
            case Result.Refused<RegisteredList>(var refusals) ->
                    Refused.with(terminal, reports.sentences(refusals, terminal.locale()));
            case Result.Of<RegisteredList>(var list) -> tell(reports.of(list, terminal.locale()));
        };
    }

    private int tell(RegistrationReport report) {
        terminal.document(report);
        terminal.say(
                terminal.text(
                        "list.counts",
                        report.rows(),
                        report.registered(),
                        report.onRecord(),
                        report.rowsToChange()));
        new FilingLines(terminal).toChange(report.toChange());
        if (report.rowsToChange() == 0) {
            return QuanyiCommand.DONE;
        }
        return report.rowsToChange() == report.rows()
                ? QuanyiCommand.REFUSED
                : QuanyiCommand.IN_PART;
    }
}
