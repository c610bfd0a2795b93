package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.TlogProof;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.log.LogProofs;
import org.quanyi.server.log.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `log proof`: a file that shows that an entry stands in a public log. What the entry is about is
/// not in it: a person's own files, with that, come from their list of looks.
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Writes a .tlog-proof of the entry at a place of a log. 日志证明。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: no signed checkpoint covers such an entry, or the file cannot be written"
        })
final class LogProofCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(index = "0", paramLabel = "LOG", description = "access, ledger, access.2 ... 哪个日志。")
    String log = "";

    @Parameters(index = "1", paramLabel = "PLACE", description = "From 0. 第几片叶。")
    long place;

    @Option(names = "-o", paramLabel = "FILE", description = "Writes to a file. 写入文件。")
    @Nullable Path output;

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            Optional<TlogProof> proof =
                    Origin.of(log).flatMap(origin -> rooms.door(LogProofs.class).at(origin, place));
            if (proof.isEmpty()) {
                return refused("log.no-entry", log + " " + place);
            }
            Path file = output;
            if (file == null) {
                terminal.print(proof.get().toString().stripTrailing());
                return QuanyiCommand.DONE;
            }
            Files.write(file, proof.get().toBytes());
            terminal.say(terminal.text("record.written", file));
            return QuanyiCommand.DONE;
        } catch (IOException e) {
            return refused("record.not-written", String.valueOf(output));
        }
    }

    private int refused(String key, String what) {
        return Refused.with(
                terminal, List.of(new Sentence(key, terminal.text(key, what, "IOException"))));
    }
}
