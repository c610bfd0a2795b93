package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.server.signin.Programs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `account key`: a program of another agency proves itself by one more key, or by one less.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Adds or ends a public key of a program. 合作单位程序的公钥。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: no open account of a program, no public key with a kid, or no such key"
        })
final class AccountKeyCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "ACCOUNT", description = "The program's account. 账号。")
    String account = "";

    @ArgGroup(multiplicity = "1")
    Change change = new Change();

    /// One of both.
    static final class Change {

        @Option(
                names = "--add",
                paramLabel = "FILE",
                description = "A JSON Web Key, public half, with a kid. 公钥文件（JWK）。")
        @Nullable Path add;

        @Option(names = "--end", paramLabel = "KID", description = "The kid to end. 停用的 kid。")
        @Nullable String end;
    }

    /// The answer as JSON.
    record Document(String account) {}

    @Override
    public Integer call() throws IOException {
        String key = change.add == null ? "" : Files.readString(change.add);
        try (OpenRooms rooms = terminal.rooms()) {
            Programs programs = rooms.door(Programs.class);
            boolean done =
                    change.end == null
                            ? programs.addKey(account, key)
                            : programs.endKey(account, change.end);
            if (!done) {
                return Refused.file(terminal, List.of(Refusal.of("account.no-key", account)));
            }
            terminal.document(new Document(account));
            terminal.say(terminal.text("account.key", account));
            return QuanyiCommand.DONE;
        }
    }
}
