package org.quanyi.server.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `keys`: the keys that names, numbers, contacts and kept files are sealed with.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "The keys that names, numbers and kept files are sealed with. 密钥。",
        subcommands = {KeysStatusCommand.class, KeysRotateCommand.class})
final class KeysCommand implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "Name what to do: " + String.join(", ", own.subcommands().keySet()));
    }
}
