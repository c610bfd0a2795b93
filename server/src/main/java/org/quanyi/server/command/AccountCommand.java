package org.quanyi.server.command;

import picocli.CommandLine.Command;

/// `account`: who may sign in.
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "The accounts that people sign in by. 登录账号。",
        subcommands = {AccountOpenCommand.class, AccountKeyCommand.class, AccountEndCommand.class})
final class AccountCommand extends CommandGroup {

    AccountCommand() {
        super("do");
    }
}
