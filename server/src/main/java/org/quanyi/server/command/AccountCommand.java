package org.quanyi.server.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `account`: who may sign in.
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "The accounts that people sign in by. 登录账号。",
        subcommands = {AccountOpenCommand.class, AccountEndCommand.class})
final class AccountCommand implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "Name what to do: " + String.join(", ", own.subcommands().keySet()));
    }
}
