package org.quanyi.server.command;

import picocli.CommandLine.Command;

/// `keys`: the keys that names, numbers, contacts and kept files are sealed with.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "The keys that names, numbers and kept files are sealed with. 密钥。",
        subcommands = {KeysStatusCommand.class, KeysRotateCommand.class})
final class KeysCommand extends CommandGroup {

    KeysCommand() {
        super("do");
    }
}
