package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.log.LogExport;
import org.quanyi.server.log.LogFinding;
import org.quanyi.server.log.Origin;
import org.quanyi.server.log.Sequencer;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `log export`: every public log as a folder of tiles with its checkpoint, leaves that still
/// waited included.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes each public log as C2SP tlog-tiles with a signed-note checkpoint. 导出公开日志。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: the folder cannot be written, or a log contradicts what was signed"
        })
final class LogExportCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "DIR", description = "The folder to write to. 写到哪里。")
    Path folder = Path.of("");

    /// One log, as written.
    ///
    /// @param leaves 0 for a log that has none yet; then it has no folder either
    record Written(String log, long leaves) {}

    /// The answer as JSON.
    record Document(String folder, List<Written> logs) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            List<Sentence> refused = new ArrayList<>();
            for (Sequencer.Outcome outcome : rooms.door(Sequencer.class).run()) {
                if (outcome instanceof Sequencer.Outcome.Refused(LogFinding why)) {
                    refused.add(
                            new Sentence(
                                    why.code(),
                                    rooms.door(MessageSource.class)
                                            .getMessage(
                                                    why.code(),
                                                    why.arguments().toArray(),
                                                    terminal.locale())));
                }
            }
            return refused.isEmpty() ? write(rooms) : Refused.with(terminal, refused);
        }
    }

    private int write(OpenRooms rooms) {
        List<Written> written = new ArrayList<>();
        try {
            LogExport export = rooms.door(LogExport.class);
            for (Origin log : export.origins()) {
                long leaves =
                        export.write(
                                log,
                                folder.resolve(log.path()),
                                count -> terminal.count("log.written", log.path(), count));
                written.add(new Written(log.path(), leaves));
            }
            export.writePolicy(folder);
        } catch (IOException e) {
            String sentence =
                    terminal.text("record.not-written", folder, e.getClass().getSimpleName());
            return Refused.with(terminal, List.of(new Sentence("record.not-written", sentence)));
        }
        terminal.document(new Document(folder.toString(), written));
        written.forEach(w -> terminal.say(terminal.text("log.exported", w.log(), w.leaves())));
        return QuanyiCommand.DONE;
    }
}
