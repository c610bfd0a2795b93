package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.journal.Discrepancy;
import org.quanyi.server.journal.Head;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.journal.Verification;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verify`: counts the ledgers and the journal again from the first line, and says what does not
/// hold.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Recounts the ledger and the log from the first line and says what does not hold."
                        + " 复核账目与日志。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything holds", "1:something does not hold, or broke", "2:usage"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    /// The answer as JSON.
    ///
    /// @param head hash of the newest entry, 64 hexadecimal digits
    record Document(
            boolean holds, long entries, long rows, String head, List<Sentence> discrepancies) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            terminal.note("verify.begin");
            Verification.Report report =
                    rooms.door(Verification.class)
                            .run(counted -> terminal.count("verify.counted", counted));
            Head head = rooms.door(Journal.class).head();
            MessageSource messages = rooms.door(MessageSource.class);
            Document document =
                    new Document(
                            report.holds(),
                            report.entries(),
                            report.rows(),
                            head.hash().toString(),
                            report.discrepancies().stream()
                                    .map(d -> sentence(messages, d))
                                    .toList());
            answer(document);
            return document.holds() ? QuanyiCommand.DONE : QuanyiCommand.FAILED;
        }
    }

    private Sentence sentence(MessageSource messages, Discrepancy discrepancy) {
        return new Sentence(
                discrepancy.code(),
                messages.getMessage(
                        discrepancy.code(), discrepancy.arguments().toArray(), terminal.locale()));
    }

    private void answer(Document document) {
        terminal.document(document);
        terminal.say(terminal.text("verify.counts", document.entries(), document.rows()));
        terminal.say(terminal.text("verify.head", document.head()));
        document.discrepancies().forEach(s -> terminal.say(s.code() + "  " + s.message()));
        terminal.say(
                document.holds()
                        ? terminal.text("verify.holds")
                        : terminal.text("verify.broken", document.discrepancies().size()));
    }
}
