package org.quanyi.server.command;

import picocli.CommandLine.Command;

/// `staff`: what the agency says about its officers.
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        description = "What the agency says about its officers. 工作人员登记。",
        subcommands = {StaffRegionCommand.class})
final class StaffCommand extends CommandGroup {

    StaffCommand() {
        super("do");
    }
}
