package org.quanyi.server.command;

import java.util.concurrent.Callable;
import org.quanyi.server.keys.KeyRing;
import org.quanyi.server.keys.KeyRotation;
import org.quanyi.server.person.NumberIndexRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys rotate`: a new key-encryption key, or a new key of the blind index, while others work
/// (密钥轮换). Cut off at any moment, the next run goes on.
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description =
                "Makes a new key current and wraps every data key with it, while others work; goes on"
                        + " where it was cut off. 密钥轮换。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something broke; run it again to go on", "2:usage"})
final class KeysRotateCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Option(
            names = "--index",
            description = "Changes the key of the blind index of numbers instead. 轮换号码盲索引。")
    boolean index;

    /// The answer as JSON.
    ///
    /// @param key the version in use now
    /// @param wentOn whether an earlier run had begun it
    /// @param done keys wrapped, or numbers digested, by this run
    record Document(String what, int key, boolean wentOn, long done) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            return index ? index(rooms) : keys(rooms);
        }
    }

    private int keys(OpenRooms rooms) {
        KeyRotation.Done done =
                rooms.door(KeyRotation.class)
                        .run(count -> terminal.count("keys.wrapped", Long.toString(count)));
        terminal.document(new Document("keys", done.key(), done.wentOn(), done.wrapped()));
        terminal.say(
                terminal.text(
                        done.wentOn() ? "keys.went-on" : "keys.rotated",
                        done.key(),
                        done.wrapped()));
        terminal.say(terminal.text("keys.keep", rooms.door(KeyRing.class).place()));
        return QuanyiCommand.DONE;
    }

    private int index(OpenRooms rooms) {
        NumberIndexRotation rotation = rooms.door(NumberIndexRotation.class);
        boolean wentOn = rotation.status().size() > 1;
        long[] done = new long[1];
        int version =
                rotation.run(count -> {
                    done[0] = count;
                    terminal.count("keys.digested", Integer.toString(count));
                });
        terminal.document(new Document("index", version, wentOn, done[0]));
        terminal.say(terminal.text("keys.index-rotated", version, done[0]));
        return QuanyiCommand.DONE;
    }
}
