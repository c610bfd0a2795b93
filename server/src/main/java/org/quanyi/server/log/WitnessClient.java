package org.quanyi.server.log;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.SignedNote;
import org.springframework.stereotype.Component;

/// Asks witnesses for their signatures over HTTP (C2SP tlog-witness, `add-checkpoint`).
@Component
class WitnessClient {

    /// What a witness answered.
    sealed interface Answer {

        /// It has signed.
        record Signed(SignedNote.Line line) implements Answer {}

        /// It remembers another size than it was told.
        record Remembers(long size) implements Answer {}

        /// It says that the proof does not hold.
        record Rewritten() implements Answer {}

        /// Nothing that helps: no answer, an error, a signature that does not hold.
        record Silent(String why) implements Answer {}
    }

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int SIGNED = 200;
    private static final int REMEMBERS = 409;
    private static final int REWRITTEN = 422;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// Sends a checkpoint.
    ///
    /// @param old how many leaves the witness is believed to have signed
    /// @param path the consistency proof from there
    CompletableFuture<Answer> ask(
            WitnessPolicy.Known witness, long old, List<Hash> path, SignedNote note) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        path.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(witness.address() + "/add-checkpoint"))
                        .timeout(ANSWER)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body.append('\n').append(note).toString()))
                        .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> read(witness, note, answer))
                .exceptionally(broken -> new Answer.Silent(broken.getClass().getSimpleName()));
    }

    private static Answer read(
            WitnessPolicy.Known witness, SignedNote note, HttpResponse<String> answer) {
        String body = answer.body();
        return switch (answer.statusCode()) {
            case SIGNED -> signed(witness, note, body);
            case REMEMBERS ->
                    body.strip().matches("0|[1-9][0-9]{0,17}")
                            ? new Answer.Remembers(Long.parseLong(body.strip()))
                            : new Answer.Silent("409");
            case REWRITTEN -> new Answer.Rewritten();
            default -> new Answer.Silent(String.valueOf(answer.statusCode()));
        };
    }

    private static Answer signed(WitnessPolicy.Known witness, SignedNote note, String body) {
        if (SignedNote.lines(body) instanceof Parsed.Of<List<SignedNote.Line>>(var lines)) {
            for (SignedNote.Line line : lines) {
                if (new SignedNote(note.text(), List.of(line))
                        .cosignedAt(witness.key())
                        .isPresent()) {
                    return new Answer.Signed(line);
                }
            }
        }
        return new Answer.Silent("no signature");
    }
}
