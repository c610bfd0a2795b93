package org.quanyi.server.command;

import org.quanyi.server.store.StoreFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The commands of `./quanyi`, and how each of them ends.
@Command(
        name = "quanyi",
        mixinStandardHelpOptions = true,
        description = "权益 Quanyi: the personal benefit record of social insurance.",
        subcommands = {ServeCommand.Demo.class, ServeCommand.class})
public final class QuanyiCommand {

    /// Done.
    static final int DONE = 0;

    /// A bug or a broken world.
    static final int FAILED = 1;

    /// The words of the command were off.
    static final int USAGE = 2;

    /// Refused, with reasons.
    static final int REFUSED = 3;

    /// Done in part: some rows have to be changed.
    static final int IN_PART = 4;

    /// Runs one command and answers its exit code.
    public static int run(String[] arguments) {
        CommandLine line = new CommandLine(new QuanyiCommand());
        line.setExecutionExceptionHandler(QuanyiCommand::failed);
        line.setParameterExceptionHandler(QuanyiCommand::misused);
        if (arguments.length == 0) {
            line.usage(System.err);
            return USAGE;
        }
        return line.execute(arguments);
    }

    private static int misused(ParameterException e, String[] arguments) {
        e.getCommandLine().getErr().println(e.getMessage());
        e.getCommandLine().usage(e.getCommandLine().getErr());
        return USAGE;
    }

    private static int failed(
            Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(Failure.sentence(e));
        return FAILED;
    }

    static boolean isOurs(Throwable e) {
        return e instanceof StoreFailure;
    }
}
