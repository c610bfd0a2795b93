package org.quanyi.server.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.NewOrigin;
import org.quanyi.server.log.Sequencer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `log new-origin`: freezes the tree of a public log and goes on in a new one, when a restore has
/// lost leaves that others hold signatures of.
@Command(
        name = "new-origin",
        mixinStandardHelpOptions = true,
        description =
                "Freezes a log that cannot be gone on with, says so in a signed statement, and opens a"
                        + " new origin whose first leaf stands for it. 冻结旧来源，另开新来源。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: no reason was given, or there is no such log"
        })
final class LogNewOriginCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Option(names = "--reason", paramLabel = "TEXT", description = "For everybody to read. 原因。")
    String reason = "";

    @Option(
            names = "--log",
            paramLabel = "access|ledger",
            description = "Default: every log. 哪个日志。")
    @Nullable String log;

    /// One log.
    ///
    /// @param queued leaves that no signed checkpoint of the frozen origin covers
    record Opened(String frozen, String opened, int queued, String statement) {}

    /// The answer as JSON.
    record Document(List<Opened> logs) {}

    @Override
    public Integer call() {
        List<LogName> logs =
                Arrays.stream(LogName.values())
                        .filter(name -> log == null || name.path().equals(log))
                        .toList();
        if (reason.isBlank() || logs.isEmpty()) {
            return Refused.with(
                    terminal, List.of(new Sentence("log.reason", terminal.text("log.reason"))));
        }
        try (OpenRooms rooms = terminal.rooms()) {
            List<Opened> opened = new ArrayList<>();
            for (LogName name : logs) {
                NewOrigin.Opened done = rooms.door(NewOrigin.class).open(name, reason);
                opened.add(
                        new Opened(
                                done.frozen().path(),
                                done.opened().path(),
                                done.queued(),
                                done.statement()));
            }
            rooms.door(Sequencer.class).run();
            terminal.document(new Document(opened));
            opened.forEach(o ->
                    terminal.say(terminal.text("log.opened", o.frozen(), o.opened(), o.queued())));
            return QuanyiCommand.DONE;
        }
    }
}
