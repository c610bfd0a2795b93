package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.rules.Refusal;
import org.quanyi.server.signin.AccountRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `account end`: nobody signs in by that account again.
@Command(
        name = "end",
        mixinStandardHelpOptions = true,
        description = "Ends an account; its name is never used again. 停用账号。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: no such open account"
        })
final class AccountEndCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "ACCOUNT", description = "The account's name. 账号。")
    String account = "";

    /// The answer as JSON.
    record Document(String account) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            if (!rooms.door(AccountRegister.class).end(account)) {
                return Refused.file(terminal, List.of(Refusal.of("account.unknown", account)));
            }
            terminal.document(new Document(account));
            terminal.say(terminal.text("account.ended", account));
            return QuanyiCommand.DONE;
        }
    }
}
