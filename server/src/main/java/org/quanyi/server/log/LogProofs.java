package org.quanyi.server.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.proof.Hash;
import org.quanyi.proof.LoggedEvidence;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Policy;
import org.quanyi.proof.Prover;
import org.quanyi.proof.SignedNote;
import org.quanyi.proof.TlogProof;
import org.springframework.stereotype.Component;

/// The door to proofs of single entries (日志证明): files that show without this server that an event
/// was logged.
@Component
public class LogProofs {

    /// An event whose leaf is to be proven.
    ///
    /// @param event the canonical bytes
    public record Event(LeafKind kind, Leaf leaf, byte[] event) {

        LoggedEvidence evidence() {
            return new LoggedEvidence(LeafKind.VERSION, (byte) kind.number(), leaf.salt(), event);
        }
    }

    /// One try to prove.
    private final class Run {

        private record Node(Origin origin, int height, long index) {}

        private final Map<Origin, Optional<LogTable.Published>> heads = new HashMap<>();
        private final Map<Node, Hash> nodes = new HashMap<>();

        Optional<TlogProof> proof(Origin origin, long index, byte[] extra) {
            return heads.computeIfAbsent(origin, LogProofs.this::head)
                    .filter(head -> head.size() > index)
                    .or(() -> table.newest(origin).filter(newest -> newest.size() > index))
                    .map(head -> {
                        Prover prover =
                                new Prover(
                                        head.size(),
                                        (height, at) ->
                                                nodes.computeIfAbsent(
                                                        new Node(origin, height, at),
                                                        node -> tiles.subtree(origin, height, at)));
                        return new TlogProof(
                                extra,
                                index,
                                prover.inclusion(index, head.size()).path(),
                                note(origin, head));
                    });
        }
    }

    private final LogTable table;
    private final LogTiles tiles;
    private final OriginTable origins;
    private final CosignatureTable cosignatures;
    private final WitnessPolicy policy;

    LogProofs(
            LogTable table,
            LogTiles tiles,
            OriginTable origins,
            CosignatureTable cosignatures,
            WitnessPolicy policy) {
        this.table = table;
        this.tiles = tiles;
        this.origins = origins;
        this.cosignatures = cosignatures;
        this.policy = policy;
    }

    /// A proof for each event, in their order; none for those that wait for their place.
    public List<Optional<TlogProof>> of(List<Event> events) {
        Run run = new Run();
        return events.stream()
                .map(event ->
                        origins.placesOf(event.kind().log(), event.leaf().id()).stream()
                                .map(place ->
                                        run.proof(
                                                place.origin(),
                                                place.index(),
                                                event.evidence().toBytes()))
                                .flatMap(Optional::stream)
                                .findFirst())
                .toList();
    }

    /// A proof for the entry at a place: that it is there, not what it is about.
    public Optional<TlogProof> at(Origin origin, long index) {
        List<byte[]> entries = index < 0 ? List.of() : table.entries(origin, index, index + 1);
        return entries.isEmpty()
                ? Optional.empty()
                : new Run().proof(origin, index, entries.getFirst());
    }

    /// What a room's head map or statement said, by its leaf.
    public Optional<Event> own(LeafKind kind, long leaf) {
        return origins.event(leaf).map(event -> new Event(kind, event.leaf(), event.bytes()));
    }

    /// Whom the checkpoints of these proofs are checked with.
    public Policy policy() {
        String text = policyFile();
        return switch (Policy.parse(text)) {
            case Parsed.Of<Policy>(var parsed) -> parsed;
            case Parsed.Flawed<Policy> _ -> throw new IllegalStateException(text);
        };
    }

    /// The same as a file.
    public String policyFile() {
        return new String(policy.file(), StandardCharsets.UTF_8);
    }

    /// The newest checkpoint that enough witnesses have signed; without any, the newest.
    private Optional<LogTable.Published> head(Origin origin) {
        int quorum = policy.quorum();
        return quorum == 0
                ? table.newest(origin)
                : cosignatures
                        .sizeOfQuorum(origin, quorum)
                        .flatMap(size -> cosignatures.checkpointFrom(origin, size));
    }

    private SignedNote note(Origin origin, LogTable.Published head) {
        String text = tiles.cosigned(origin, head).note();
        return switch (SignedNote.parse(text.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Of<SignedNote>(var note) -> note;
            case Parsed.Flawed<SignedNote> _ -> throw new IllegalStateException(text);
        };
    }
}
