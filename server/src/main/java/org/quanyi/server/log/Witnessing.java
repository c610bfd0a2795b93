package org.quanyi.server.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Prover;
import org.quanyi.proof.SignedNote;
import org.springframework.stereotype.Component;

/// Has witnesses sign the checkpoints (见证): asks those that have not, says since when too few have,
/// and knows which of them contradict this log.
@Component
public class Witnessing {

    /// What stands between a log and its witnesses.
    ///
    /// @param since when the first checkpoint was signed that too few witnesses have; null when
    ///   there is none
    public record State(WitnessGrace grace, @Nullable Instant since) {}

    /// A witness as somebody who watches sees it.
    ///
    /// @param signed how many leaves it signed last; 0 when none
    /// @param at when; null when never
    /// @param waited from the log's own signature to its, in seconds
    /// @param said the code of its contradiction, or why it is silent; empty when all is well
    public record Seen(
            String witness, long signed, @Nullable Instant at, double waited, String said) {}

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(60);

    private record Key(Origin origin, String witness) {}

    /// What a witness was asked in vain.
    private record Failed(String why, Instant again, Duration pause) {}

    private final LogTable table;
    private final LogTiles tiles;
    private final OriginTable origins;
    private final CosignatureTable cosignatures;
    private final WitnessPolicy policy;
    private final WitnessClient client;
    private final Clock clock;

    private final Map<Key, Failed> failed = new ConcurrentHashMap<>();
    private final Map<Key, LogFinding> against = new ConcurrentHashMap<>();
    private final Set<Key> heard = ConcurrentHashMap.newKeySet();
    private final Set<Origin> begun = ConcurrentHashMap.newKeySet();

    Witnessing(
            LogTable table,
            LogTiles tiles,
            OriginTable origins,
            CosignatureTable cosignatures,
            WitnessPolicy policy,
            WitnessClient client,
            Clock clock) {
        this.table = table;
        this.tiles = tiles;
        this.origins = origins;
        this.cosignatures = cosignatures;
        this.policy = policy;
        this.client = client;
        this.clock = clock;
    }

    /// Whether exports and partners' questions are open; the person's own access always is.
    public boolean isOpen() {
        return state().grace() != WitnessGrace.CLOSED;
    }

    /// The worst of all logs.
    public State state() {
        return Arrays.stream(LogName.values())
                .map(log -> state(origins.current(log)))
                .max(Comparator.comparing(State::grace))
                .orElseThrow();
    }

    /// How it stands with one origin.
    public State state(Origin origin) {
        int quorum = policy.quorum();
        if (quorum == 0) {
            return new State(WitnessGrace.NONE, null);
        }
        long signed = cosignatures.sizeOfQuorum(origin, quorum).orElse(0L);
        return cosignatures
                .firstBeyond(origin, signed)
                .map(since ->
                        new State(
                                WitnessGrace.after(Duration.between(since, clock.instant())),
                                since))
                .orElseGet(() -> new State(WitnessGrace.HELD, null));
    }

    /// Each configured witness, and what it signed last.
    public List<Seen> seen(Origin origin) {
        return policy.witnesses().stream()
                .map(witness -> {
                    Key key = new Key(origin, witness.name());
                    LogFinding contradiction = against.get(key);
                    Failed silent = failed.get(key);
                    String said =
                            contradiction != null
                                    ? contradiction.code()
                                    : silent == null ? "" : silent.why();
                    return cosignatures
                            .newest(origin, witness.name())
                            .map(line ->
                                    new Seen(
                                            witness.name(),
                                            line.size(),
                                            line.at(),
                                            line.waited(),
                                            said))
                            .orElseGet(() -> new Seen(witness.name(), 0, null, 0, said));
                })
                .toList();
    }

    /// Why an origin must not be gone on with: as many witnesses as make a quorum contradict it.
    /// One that lies stops nothing. The first time in a process they are asked before anything is
    /// signed.
    Optional<LogFinding> hindrance(Origin origin) {
        if (begun.add(origin)) {
            ask(origin);
        }
        List<LogFinding> said = contradictions(origin);
        return said.isEmpty() || said.size() < policy.quorum()
                ? Optional.empty()
                : Optional.of(said.getFirst());
    }

    /// Why an origin whose last signed checkpoint is not known here must not be gone on with: a
    /// witness contradicts, or too few have said that there is nothing beyond.
    Optional<LogFinding> unconfirmed(Origin origin) {
        List<LogFinding> said = contradictions(origin);
        if (!said.isEmpty()) {
            return Optional.of(said.getFirst());
        }
        if (policy.quorum() == 0) {
            return Optional.of(LogFinding.of("LOG-016", origin));
        }
        long confirmed = heard.stream().filter(key -> key.origin().equals(origin)).count();
        return confirmed >= policy.enough()
                ? Optional.empty()
                : Optional.of(LogFinding.of("LOG-013", origin, confirmed, policy.enough()));
    }

    private List<LogFinding> contradictions(Origin origin) {
        return against.entrySet().stream()
                .filter(entry -> entry.getKey().origin().equals(origin))
                .sorted(Comparator.comparing(entry -> entry.getKey().witness()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Asks every witness that has not signed the newest checkpoint, or was not heard since this
    /// process began, unless it was asked in vain a moment ago.
    void ask(Origin origin) {
        List<WitnessPolicy.Known> witnesses = policy.witnesses();
        LogTable.Published newest = witnesses.isEmpty() ? null : table.newest(origin).orElse(null);
        if (newest == null
                || !(SignedNote.parse(newest.note().getBytes(StandardCharsets.UTF_8))
                        instanceof Parsed.Of<SignedNote>(var note))) {
            return;
        }
        Set<String> signed = new HashSet<>(cosignatures.witnesses(origin, newest.size()));
        Instant now = clock.instant();
        Map<WitnessPolicy.Known, Long> sizes = new LinkedHashMap<>();
        for (WitnessPolicy.Known witness : witnesses) {
            Key key = new Key(origin, witness.name());
            boolean isDone = signed.contains(witness.name()) && heard.contains(key);
            Failed before = failed.get(key);
            if (!isDone && (before == null || !now.isBefore(before.again()))) {
                sizes.put(witness, cosignatures.sizeOf(origin, witness.name()));
            }
        }
        Map<WitnessPolicy.Known, Long> others = ask(origin, newest.size(), note, sizes, true);
        ask(origin, newest.size(), note, others, false);
    }

    /// @param sizes how many leaves each is believed to have signed
    /// @param isFirst whether one that remembers another size may be asked once more
    /// @return those to be asked once more, and what they remember
    private Map<WitnessPolicy.Known, Long> ask(
            Origin origin,
            long size,
            SignedNote note,
            Map<WitnessPolicy.Known, Long> sizes,
            boolean isFirst) {
        Map<WitnessPolicy.Known, CompletableFuture<WitnessClient.Answer>> asked =
                new LinkedHashMap<>();
        sizes.forEach((witness, old) -> {
            List<Hash> path = new ArrayList<>();
            if (old > 0 && old <= size) {
                path.addAll(prover(origin, size).consistency(old, size).path());
            }
            asked.put(witness, client.ask(witness, Math.min(old, size), path, note));
        });
        Map<WitnessPolicy.Known, Long> again = new LinkedHashMap<>();
        asked.forEach((witness, answer) -> {
            Key key = new Key(origin, witness.name());
            switch (answer.join()) {
                case WitnessClient.Answer.Signed(var line) -> {
                    cosignatures.insert(
                            origin, size, witness.name(), line.toString(), clock.instant());
                    heard.add(key);
                    against.remove(key);
                    failed.remove(key);
                }
                case WitnessClient.Answer.Remembers(var remembered) -> {
                    if (remembered > size) {
                        contradicted(key, "LOG-014", remembered, size);
                    } else if (isFirst) {
                        again.put(witness, remembered);
                    } else {
                        contradicted(key, "LOG-015", remembered, size);
                    }
                }
                case WitnessClient.Answer.Rewritten() ->
                        contradicted(
                                key,
                                "LOG-015",
                                cosignatures.sizeOf(key.origin(), witness.name()),
                                size);
                case WitnessClient.Answer.Silent(var why) -> inVain(key, why);
            }
        });
        return again;
    }

    private void contradicted(Key key, String code, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(key.witness()), Stream.of(more)).toArray();
        against.put(key, LogFinding.of(code, key.origin(), arguments));
        inVain(key, code);
    }

    private void inVain(Key key, String why) {
        Failed before = failed.get(key);
        Duration pause = before == null ? SOONEST : before.pause().multipliedBy(2);
        Duration bounded = pause.compareTo(LATEST) > 0 ? LATEST : pause;
        failed.put(key, new Failed(why, clock.instant().plus(bounded), bounded));
    }

    private Prover prover(Origin origin, long size) {
        return new Prover(size, (height, index) -> tiles.subtree(origin, height, index));
    }
}
