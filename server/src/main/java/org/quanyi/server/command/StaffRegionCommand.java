package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.server.access.StaffRegions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `staff region`: an officer works for a region from now on, or no more. Oversight sees who said
/// so.
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = {
            "Says that an officer works for a region, or no more. 登记经办人员的管辖区域。",
            "Once one officer has a region, every officer needs one: without, they open no record."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: no such region, or the officer does not work for it"
        })
final class StaffRegionCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "The officer's account. 账号。")
    String account = "";

    @Parameters(index = "1", paramLabel = "REGION", description = "Area code. 地区代码。")
    String code = "";

    @Option(names = "--end", description = "No more. 不再负责。")
    boolean end;

    /// The answer as JSON.
    ///
    /// @param regions where the officer works now
    record Document(String account, List<String> regions) {}

    @Override
    public Integer call() {
        if (!code.matches("\\d{6}")) {
            return Refused.file(terminal, List.of(Refusal.of("staff.region.form", code)));
        }
        Region region = new Region(code);
        String by = TerminalActor.clerk().account();
        try (OpenRooms rooms = terminal.rooms()) {
            StaffRegions regions = rooms.door(StaffRegions.class);
            if (end && !regions.end(account, region, by)) {
                return Refused.file(
                        terminal, List.of(Refusal.of("staff.region.unknown", account, code)));
            }
            if (!end) {
                regions.assign(account, region, by);
            }
            List<String> now = regions.of(account).stream().map(Region::code).sorted().toList();
            terminal.document(new Document(account, now));
            terminal.say(
                    now.isEmpty()
                            ? terminal.text("staff.region.none", account)
                            : terminal.text("staff.region.now", account, String.join(", ", now)));
            return QuanyiCommand.DONE;
        }
    }
}
