package org.quanyi.server.command;

import picocli.CommandLine.Command;

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
final class ImportCommand extends CommandGroup {

    ImportCommand() {
        super("import");
    }
}
