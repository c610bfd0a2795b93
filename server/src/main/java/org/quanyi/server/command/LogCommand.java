package org.quanyi.server.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `log`: the public logs as files.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "The public logs as files that anybody can check. 公开日志。",
        subcommands = {
            LogExportCommand.class,
            LogVerifyCommand.class,
            LogProofCommand.class,
            LogCheckCommand.class,
            LogHeadMapCommand.class,
            LogNewOriginCommand.class
        })
final class LogCommand implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "Name what to do: " + String.join(", ", own.subcommands().keySet()));
    }
}
