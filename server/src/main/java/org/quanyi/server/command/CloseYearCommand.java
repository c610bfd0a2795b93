package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.account.ClosedYear;
import org.quanyi.server.account.YearClosing;
import org.quanyi.server.contribution.LineOrder;
import org.quanyi.server.contribution.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `close-year`: credits a year's interest to a region's personal accounts (年度结息).
///
/// Cut off at any moment, the next start goes on where it stopped; done again, it writes only what
/// changed.
@Command(
        name = "close-year",
        mixinStandardHelpOptions = true,
        description =
                "Credits a year's interest to the personal accounts of a region; goes on where it"
                        + " was cut off. 年度结息。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused, with reasons",
            "4:some accounts were left out; they are listed"
        })
final class CloseYearCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "YEAR", description = "A year that is over. 已经过完的年份。")
    int year;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            required = true,
            description = "Six digits of the region. 地区代码。")
    String region = "";

    @Option(
            names = "--order-lines",
            description =
                    "Then lays the year's lines person by person, so that a record is read from"
                            + " fewer places; the year's lines cannot be read meanwhile. 按人重排明细。")
    boolean orderLines;

    /// The answer as JSON: the year asked for, then those closed before that follow from it.
    record Document(String region, List<Year> years) {}

    /// @param credited accounts that got interest for the first time
    /// @param corrected accounts whose interest was reversed and credited anew
    /// @param interest what this run added, in yuan
    record Year(
            int year,
            String rate,
            int accounts,
            int credited,
            int corrected,
            int unchanged,
            String interest,
            List<Left> refused) {}

    /// An account left out.
    ///
    /// @param record the number of the person's record
    record Left(int record, String code, String balance, String message) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            Reports reports = rooms.door(Reports.class);
            terminal.note("close-year.begin", Integer.toString(year), region);
            Result<List<ClosedYear>> closed =
                    rooms.door(Law.class)
                            .region(region)
                            .then(place ->
                                    rooms.door(YearClosing.class)
                                            .close(place.region(), year, this::counted))
                            .then(years -> ordered(rooms, years));
            return switch (closed) {
                case Result.Refused<List<ClosedYear>>(var refusals) ->
                        Refused.with(terminal, reports.sentences(refusals, terminal.locale()));
                case Result.Of<List<ClosedYear>>(var years) ->
                        answer(
                                new Document(
                                        region,
                                        years.stream().map(y -> year(reports, y)).toList()));
            };
        }
    }

    private Result<List<ClosedYear>> ordered(OpenRooms rooms, List<ClosedYear> years) {
        if (!orderLines) {
            return Result.of(years);
        }
        terminal.note("close-year.ordering", Integer.toString(year));
        return rooms.door(LineOrder.class).order(year).map(_ -> years);
    }

    private void counted(int accounts) {
        terminal.count("close-year.counted", Integer.toString(accounts));
    }

    private Year year(Reports reports, ClosedYear closed) {
        return new Year(
                closed.year(),
                closed.rate().toString(),
                closed.accounts(),
                closed.credited(),
                closed.corrected(),
                closed.unchanged(),
                closed.interest().toString(),
                closed.refused().stream().map(r -> left(reports, r)).toList());
    }

    private Left left(Reports reports, ClosedYear.Refused refused) {
        return new Left(
                refused.person(),
                refused.code(),
                refused.amount().toString(),
                reports.sentence(Refusal.of(refused.code()), terminal.locale()));
    }

    private int answer(Document document) {
        terminal.document(document);
        for (Year y : document.years()) {
            terminal.say(
                    terminal.text(
                            "close-year.counts",
                            Integer.toString(y.year()),
                            y.rate(),
                            Integer.toString(y.accounts()),
                            Integer.toString(y.credited()),
                            Integer.toString(y.corrected()),
                            Integer.toString(y.unchanged()),
                            y.interest()));
            y.refused()
                    .forEach(r ->
                            terminal.say(
                                    terminal.text(
                                            "close-year.left",
                                            Integer.toString(r.record()),
                                            r.code(),
                                            r.balance(),
                                            r.message())));
        }
        return document.years().stream().allMatch(y -> y.refused().isEmpty())
                ? QuanyiCommand.DONE
                : QuanyiCommand.IN_PART;
    }
}
