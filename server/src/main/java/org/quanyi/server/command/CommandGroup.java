package org.quanyi.server.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only has others below it: alone it says which.
abstract class CommandGroup implements Callable<Integer> {

    private final String verb;
    @Spec @Nullable CommandSpec spec;

    /// @param verb what somebody may want: `do`, `import`
    CommandGroup(String verb) {
        this.verb = verb;
    }

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "Name what to " + verb + ": " + String.join(", ", own.subcommands().keySet()));
    }
}
