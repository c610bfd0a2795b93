package org.quanyi.server.command;

import java.util.Map;
import org.quanyi.server.store.StoreFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The commands of `./quanyi`, and how each of them ends.
@Command(
        name = "quanyi",
        mixinStandardHelpOptions = true,
        description = "权益 Quanyi: the personal benefit record of social insurance.",
        subcommands = {
            ServeCommand.Demo.class,
            ServeCommand.class,
            CalcCommand.class,
            ImportCommand.class,
            RecordCommand.class,
            CloseYearCommand.class,
            AccountCommand.class,
            AgreementCommand.class,
            StaffCommand.class,
            VerifyCommand.class,
            LogCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
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

    private final Class<?> application;
    private final Map<String, String> environment;

    QuanyiCommand(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = Map.copyOf(environment);
    }

    /// Runs one command and answers its exit code.
    ///
    /// @param application wires the rooms; handed in, because this room knows rooms and not what
    ///   starts them
    public static int run(Class<?> application, String[] arguments) {
        // The log is set up once, by its own file; set up again by the framework it would fall
        // silent
        // in between and say so on every command's standard error.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        return run(line(application, System.getenv()), arguments);
    }

    /// A command line that finds its folders and databases in the environment given.
    static CommandLine line(Class<?> application, Map<String, String> environment) {
        CommandLine line = new CommandLine(new QuanyiCommand(application, environment));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    static int run(CommandLine line, String... arguments) {
        line.setExecutionExceptionHandler(QuanyiCommand::failed);
        line.setParameterExceptionHandler(QuanyiCommand::misused);
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return USAGE;
        }
        return line.execute(arguments);
    }

    /// What wires the rooms.
    Class<?> application() {
        return application;
    }

    /// The variables that name folders and databases.
    Map<String, String> environment() {
        return environment;
    }

    private static int misused(ParameterException e, String[] arguments) {
        e.getCommandLine().getErr().println(e.getMessage());
        e.getCommandLine().usage(e.getCommandLine().getErr());
        return USAGE;
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(Failure.sentence(e));
        return FAILED;
    }

    static boolean isOurs(Throwable e) {
        return e instanceof StoreFailure;
    }
}
