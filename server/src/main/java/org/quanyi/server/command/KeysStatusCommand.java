package org.quanyi.server.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.quanyi.server.keys.KeyRing;
import org.quanyi.server.keys.KeyRotation;
import org.quanyi.server.person.NumberIndexRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys status`: where the keys are, and how much each of them seals. No key is shown.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says where the keys are and how much each of them seals. 密钥状态。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a key is missing or another", "2:usage"})
final class KeysStatusCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    /// The answer as JSON.
    ///
    /// @param underWay whether `keys rotate` was begun and not ended
    /// @param erased persons whose data key was destroyed
    record Document(
            String place, List<Key> keys, boolean underWay, List<Index> index, long erased) {}

    /// A key-encryption key and how many keys it wraps.
    record Key(int key, boolean current, long persons, long rooms) {}

    /// A version of the blind index and how many numbers it knows.
    record Index(int version, long numbers) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            String place = rooms.door(KeyRing.class).place();
            KeyRotation.Status status = rooms.door(KeyRotation.class).status();
            int current = status.keys().getLast().key();
            List<Index> index =
                    rooms.door(NumberIndexRotation.class).status().entrySet().stream()
                            .map(e -> new Index(e.getKey(), e.getValue()))
                            .toList();
            answer(
                    new Document(
                            place,
                            status.keys().stream()
                                    .map(k ->
                                            new Key(
                                                    k.key(),
                                                    k.key() == current,
                                                    k.persons(),
                                                    k.rooms()))
                                    .toList(),
                            status.isUnderWay() || index.size() > 1,
                            index,
                            status.erased()));
            return QuanyiCommand.DONE;
        }
    }

    private void answer(Document document) {
        terminal.document(document);
        terminal.say(terminal.text("keys.place", document.place()));
        document.keys()
                .forEach(k ->
                        terminal.say(
                                terminal.text(
                                        k.current() ? "keys.current" : "keys.older",
                                        k.key(),
                                        k.persons(),
                                        k.rooms())));
        document.index()
                .forEach(i -> terminal.say(terminal.text("keys.index", i.version(), i.numbers())));
        terminal.say(terminal.text("keys.erased", document.erased()));
        if (document.underWay()) {
            terminal.say(terminal.text("keys.under-way"));
        }
    }
}
