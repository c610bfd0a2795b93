package org.quanyi.server.store;

import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The one way out for messages (发件箱): a file per message in the state folder's `outbox/new`. The
/// operator's own gateway takes the files from there.
@Component
public class Outbox {

    private final OutFolder folder;
    private final String ending;
    private final JsonMapper json;

    /// @param gatewayKey the public key of the operator's gateway; empty to leave messages readable
    public Outbox(
            Store store,
            JsonMapper json,
            @Value("${quanyi.codes.gateway-key:}") String gatewayKey) {
        this.folder =
                new OutFolder(
                        store.folder().path().resolve("outbox"),
                        gatewayKey,
                        "quanyi.codes.gateway-key");
        this.ending = gatewayKey.isBlank() ? ".json" : "";
        this.json = json;
    }

    /// A message as the gateway reads it.
    ///
    /// @param to the telephone, or the address of electronic mail
    /// @param expiresAt after this it is of no use and need not be sent
    public record Message(String to, String text, String expiresAt) {}

    /// Writes a message where the gateway does not look yet.
    public void prepare(String name, Message message) {
        folder.prepare(name + ending, json.writeValueAsBytes(message));
    }

    /// Hands a prepared message over. One that was handed over before stays as it is.
    public void release(String name) {
        folder.release(name + ending);
    }

    /// Takes a prepared message away.
    public void drop(String name) {
        folder.drop(name + ending);
    }

    /// Hands over those prepared messages whose work was done before a stop.
    ///
    /// @param prefix that their names begin with
    /// @param isDone whether it was, by the rest of the name
    /// @return how many were
    public int finish(String prefix, Predicate<String> isDone) {
        return folder.finish(prefix, ending, isDone);
    }
}
