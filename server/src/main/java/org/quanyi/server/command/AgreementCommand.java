package org.quanyi.server.command;

import picocli.CommandLine.Command;

/// `agreement`: what other agencies may ask.
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = "Agreements with other agencies. 共享协议。",
        subcommands = {AgreementMakeCommand.class, AgreementEndCommand.class})
final class AgreementCommand extends CommandGroup {

    AgreementCommand() {
        super("do");
    }
}
