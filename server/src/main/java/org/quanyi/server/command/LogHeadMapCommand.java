package org.quanyi.server.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.HeadMap;
import org.quanyi.server.access.HeadMaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `log head-map`: makes the head map of a day, which says how many times each person's record was
/// looked at.
@Command(
        name = "head-map",
        mixinStandardHelpOptions = true,
        description =
                "Makes the head map of a day: how many looks each person has, as one root in the public"
                        + " log. 每日人数表。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:made, or there is one of that day or a later one", "1:broke", "2:usage"})
final class LogHeadMapCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Option(names = "--day", paramLabel = "DATE", description = "Default: today. 哪一天。")
    @Nullable LocalDate day;

    /// The answer as JSON.
    record Document(String day, long persons, long events, String root, String madeBy) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            Clock clock = rooms.door(Clock.class);
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            HeadMap map =
                    rooms.door(HeadMaps.class)
                            .make(
                                    day == null || day.isAfter(today) ? today : day,
                                    TerminalActor.clerk().account());
            terminal.document(
                    new Document(
                            map.day().toString(),
                            map.persons(),
                            map.events(),
                            map.root().toString(),
                            map.madeBy()));
            terminal.say(
                    terminal.text(
                            "log.head-map", map.day(), map.persons(), map.events(), map.madeBy()));
            return QuanyiCommand.DONE;
        }
    }
}
