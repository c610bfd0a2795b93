package org.quanyi.server.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quanyi.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The messages that wait for the gateway, as the gateway sees them.
public final class Outbox {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    private final Path folder;

    public Outbox(TestServer server) {
        folder = server.folder().resolve("outbox").resolve("new");
    }

    /// Takes the messages to a phone away, the oldest first.
    public List<String> takeTo(String phone) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> take(file, phone)).filter(t -> !t.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The code of the newest message to a phone.
    public String codeTo(String phone) {
        Matcher matcher = CODE.matcher(takeTo(phone).getLast());
        if (!matcher.find()) {
            throw new AssertionError("the message names no code");
        }
        return matcher.group(1);
    }

    int size() {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String take(Path file, String phone) {
        try {
            JsonNode message = JsonMapper.shared().readTree(Files.readString(file));
            if (!message.at("/to").asString().equals(phone)) {
                return "";
            }
            Files.delete(file);
            return message.at("/text").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
