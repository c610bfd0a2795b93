package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.journal.Head;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.keys.KeyRing;
import org.quanyi.server.log.LogRecount;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verify`: counts the ledgers, the journal and the public logs again from the first line, and
/// says what does not hold.
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
    /// @param logs the public logs, as counted
    record Document(
            boolean holds,
            long entries,
            long rows,
            String head,
            List<Log> logs,
            List<Sentence> discrepancies) {}

    /// One public log.
    ///
    /// @param waiting leaves that have no place in the tree yet
    /// @param older events from before there was a log
    record Log(String log, long leaves, long waiting, long older) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            // refuses unless the keys are those of this installation
            rooms.door(KeyRing.class);
            terminal.note("verify.begin");
            Verification.Report report =
                    rooms.door(Verification.class)
                            .run(counted -> terminal.count("verify.counted", counted));
            Head head = rooms.door(Journal.class).head();
            LogRecount.Report logs = rooms.door(LogRecount.class).run();
            MessageSource messages = rooms.door(MessageSource.class);
            List<Sentence> discrepancies =
                    Stream.concat(
                                    report.discrepancies().stream()
                                            .map(d -> sentence(messages, d.code(), d.arguments())),
                                    logs.findings().stream()
                                            .map(f -> sentence(messages, f.code(), f.arguments())))
                            .toList();
            Document document =
                    new Document(
                            discrepancies.isEmpty(),
                            report.entries(),
                            report.rows(),
                            head.hash().toString(),
                            logs.counted().stream().map(VerifyCommand::log).toList(),
                            discrepancies);
            answer(document);
            return document.holds() ? QuanyiCommand.DONE : QuanyiCommand.FAILED;
        }
    }

    private static Log log(LogRecount.Counted counted) {
        return new Log(
                counted.origin().path(), counted.leaves(), counted.waiting(), counted.older());
    }

    private Sentence sentence(MessageSource messages, String code, List<String> arguments) {
        return new Sentence(
                code, messages.getMessage(code, arguments.toArray(), terminal.locale()));
    }

    private void answer(Document document) {
        terminal.document(document);
        terminal.say(terminal.text("verify.counts", document.entries(), document.rows()));
        terminal.say(terminal.text("verify.head", document.head()));
        document.logs()
                .forEach(l ->
                        terminal.say(
                                terminal.text(
                                        "verify.log",
                                        l.log(),
                                        l.leaves(),
                                        l.waiting(),
                                        l.older())));
        document.discrepancies().forEach(s -> terminal.say(s.code() + "  " + s.message()));
        terminal.say(
                document.holds()
                        ? terminal.text("verify.holds")
                        : terminal.text("verify.broken", document.discrepancies().size()));
    }
}
