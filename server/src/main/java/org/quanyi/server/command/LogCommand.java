package org.quanyi.server.command;

import picocli.CommandLine.Command;

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
final class LogCommand extends CommandGroup {

    LogCommand() {
        super("do");
    }
}
