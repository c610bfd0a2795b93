package org.quanyi.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `import`: files from outside, each kind with a command of its own.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Reads a file of an employer or of the collector. 导入文件。",
        subcommands = {
            ImportFilingCommand.class,
            ImportReceiptsCommand.class,
            ImportListCommand.OfPersons.class,
            ImportListCommand.OfEmployers.class
        })
final class ImportCommand implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "Name what to import: " + String.join(", ", own.subcommands().keySet()));
    }
}
