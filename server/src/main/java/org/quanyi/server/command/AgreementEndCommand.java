package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.ExchangeRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `agreement end`: nothing is answered by that agreement again.
@Command(
        name = "end",
        mixinStandardHelpOptions = true,
        description = "Ends an agreement. 终止协议。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: no such open agreement"
        })
final class AgreementEndCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "ID", description = "The agreement's name. 协议编号。")
    String id = "";

    /// The answer as JSON.
    record Document(String agreement) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            if (!rooms.door(Agreements.class).end(id)) {
                return Refused.file(terminal, List.of(ExchangeRefusal.NO_AGREEMENT.of()));
            }
            terminal.document(new Document(id));
            terminal.say(terminal.text("agreement.ended", id));
            return QuanyiCommand.DONE;
        }
    }
}
