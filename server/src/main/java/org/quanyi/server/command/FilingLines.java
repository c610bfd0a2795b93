package org.quanyi.server.command;

import java.util.List;
import org.quanyi.server.contribution.FilingReport;

/// A filing's report as lines of text.
final class FilingLines {

    /// More findings than a person reads at a terminal are in `--json` and in the annotated file.
    private static final int MOST = 100;

    private final Terminal terminal;

    FilingLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(FilingReport report) {
        terminal.say(headline(report));
        terminal.say(file(report.file()));
        terminal.say(
                terminal.text(
                        "filing.counts",
                        report.ready(),
                        report.rowsToChange(),
                        report.toConfirm().size()));
        toChange(report.toChange());
        toConfirm(report.toConfirm());
        due(report);
        booked(report);
    }

    private String headline(FilingReport report) {
        String key = report.rowsToChange() == 0 ? "filing.headline.good" : "filing.headline";
        return terminal.text(
                key,
                report.month(),
                report.employerName(),
                report.employer(),
                report.rows(),
                report.rowsToChange());
    }

    private String file(FilingReport.FileRead file) {
        String sheet = file.sheet();
        return sheet == null
                ? terminal.text("filing.file", file.name(), file.encoding())
                : terminal.text("filing.file.sheet", file.name(), file.encoding(), sheet);
    }

    void toChange(List<FilingReport.ToChange> cells) {
        if (!cells.isEmpty()) {
            terminal.say(terminal.text("filing.change"));
        }
        for (FilingReport.ToChange c : cells.stream().limit(MOST).toList()) {
            terminal.say(
                    terminal.text(
                            "filing.change.row",
                            c.row(),
                            c.line(),
                            c.column(),
                            c.header(),
                            c.value(),
                            c.message()));
        }
        more(cells.size());
    }

    private void toConfirm(List<FilingReport.ToConfirm> questions) {
        if (!questions.isEmpty()) {
            terminal.say(terminal.text("filing.confirm"));
        }
        for (FilingReport.ToConfirm q : questions.stream().limit(MOST).toList()) {
            String key = q.ofLastMonth() ? "filing.confirm.before" : "filing.confirm.row";
            terminal.say(terminal.text(key, q.row(), q.message()));
        }
        more(questions.size());
    }

    private void more(int size) {
        if (size > MOST) {
            terminal.say(terminal.text("filing.more", size - MOST));
        }
    }

    private void due(FilingReport report) {
        terminal.say(terminal.text("filing.base", report.base()));
        report.due()
                .forEach((insurance, payers) ->
                        terminal.say(
                                terminal.text(
                                        "filing.due",
                                        terminal.text("filing.insurance." + insurance),
                                        payers.employer(),
                                        payers.person())));
        terminal.say(terminal.text("filing.total", report.total()));
    }

    private void booked(FilingReport report) {
        FilingReport.Booked booked = report.booked();
        String receipt = report.receipt();
        if (booked == null || receipt == null) {
            terminal.say(terminal.text(report.ready() == 0 ? "filing.none" : "filing.checked"));
            return;
        }
        terminal.say(
                terminal.text(
                        "filing.booked",
                        booked.newLines(),
                        booked.corrected(),
                        booked.withdrawn(),
                        booked.unchanged()));
        terminal.say(terminal.text("filing.receipt", receipt));
    }
}
