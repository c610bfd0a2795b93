package org.quanyi.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.Pairs;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Prover;
import org.quanyi.proof.SignedNote;
import org.quanyi.proof.SigningKey;
import org.quanyi.proof.VerifierKey;

/// A witness signs what has grown, answers a stale size with its own, and refuses a rewritten
/// history, also after it was started again.
class WitnessTest {
    private static final String ORIGIN = "quanyi.example/log/access";

    private final SigningKey log = new SigningKey(ORIGIN, Pairs.fresh());
    private final List<Hash> leaves = new ArrayList<>();

    @TempDir Path folder;

    private record Answered(int status, String type, String body) {}

    WitnessTest() {
        for (var i = 0; i < 40; i++) {
            leaves.add(Merkle.leafHash(new byte[] {(byte) i}));
        }
    }

    private WitnessProgram start() throws IOException {
        return WitnessProgram.start("w1.example", folder, 0, List.of(log.verifier()));
    }

    private static Answered post(WitnessProgram witness, String body) throws Exception {
        var address = URI.create(witness.line().split(" ")[3] + "/add-checkpoint");
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Answered(
                    answer.statusCode(),
                    answer.headers().firstValue("content-type").orElse(""),
                    answer.body());
        }
    }

    private String request(SigningKey signer, List<Hash> tree, int old, int size) {
        var prover = new Prover(tree);
        var body = new StringBuilder("old " + old + "\n");
        if (old > 0) {
            prover.consistency(old, size)
                    .path()
                    .forEach(hash ->
                            body.append(Base64.getEncoder().encodeToString(hash.bytes()))
                                    .append('\n'));
        }
        return body.append('\n')
                .append(signer.sign(new Checkpoint(ORIGIN, size, prover.root(size)).text()))
                .toString();
    }

    @Test
    void signsWhatHasGrownAndNothingElse() throws Exception {
        var forked = new ArrayList<>(leaves);
        forked.set(3, Merkle.leafHash(new byte[] {99}));
        try (var witness = start()) {
            var first = post(witness, request(log, leaves, 0, 7));
            assertThat(first.status()).isEqualTo(200);
            assertThat(isCosigned(witness, 7, first.body())).isTrue();
            assertThat(isCosigned(witness, 8, first.body())).isFalse();
            assertThat(post(witness, request(log, leaves, 7, 20)).status()).isEqualTo(200);
            assertThat(post(witness, request(log, leaves, 20, 20)).status()).isEqualTo(200);
            assertThat(post(witness, request(log, leaves, 7, 21)))
                    .isEqualTo(new Answered(409, "text/x.tlog.size", "20\n"));
            assertThat(post(witness, request(log, forked, 20, 30)).status()).isEqualTo(422);
            assertThat(post(witness, request(log, forked, 20, 20)).status()).isEqualTo(409);
            assertThat(post(witness, request(log, leaves, 7, 7)).status()).isEqualTo(409);
        }
        try (var again = start()) {
            assertThat(post(again, request(log, leaves, 0, 7)))
                    .isEqualTo(new Answered(409, "text/x.tlog.size", "20\n"));
            assertThat(post(again, request(log, leaves, 20, 40)).status()).isEqualTo(200);
        }
    }

    @Test
    void refusesStrangersAndNonsense() throws Exception {
        try (var witness = start()) {
            var stranger = new SigningKey(ORIGIN, Pairs.fresh());
            assertThat(post(witness, request(stranger, leaves, 0, 7)).status()).isEqualTo(403);
            var other = new SigningKey("quanyi.example/log/other", Pairs.fresh());
            var text = new Checkpoint("quanyi.example/log/other", 1, leaves.getFirst()).text();
            assertThat(post(witness, "old 0\n\n" + other.sign(text)).status()).isEqualTo(404);
            for (var nonsense :
                    List.of("", "old 1", "old 01\n\n" + log.sign(text), "old 0\n\nnothing\n")) {
                assertThat(post(witness, nonsense).status()).as(nonsense).isEqualTo(400);
            }
            assertThat(post(witness, request(log, leaves, 0, 7).replace("old 0", "old 9")).status())
                    .isEqualTo(400);
        }
    }

    private boolean isCosigned(WitnessProgram witness, int size, String lines) {
        var key =
                ((Parsed.Of<VerifierKey>) VerifierKey.parseWitness(witness.line().split(" ")[2]))
                        .value();
        var text = new Checkpoint(ORIGIN, size, new Prover(leaves).root(size)).text();
        var note = (text + "\n" + lines).getBytes(StandardCharsets.UTF_8);
        return SignedNote.parse(note) instanceof Parsed.Of<SignedNote>(var read)
                && read.cosignedAt(key).isPresent();
    }
}
