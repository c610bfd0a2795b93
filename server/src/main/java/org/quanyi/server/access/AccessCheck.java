package org.quanyi.server.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.LoggedEvidence;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Policy;
import org.quanyi.proof.TlogProof;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogProofs;
import org.springframework.stereotype.Component;

/// Checks for one person that nothing is missing from the list of who looked (查询记录核对): each event
/// by its proof, all of them by their numbers and the newest head map.
@Component
public class AccessCheck {

    /// What was found, as figures.
    ///
    /// @param counted how many events the person has by the counter
    /// @param listed how many there are
    /// @param inOrder whether they are numbered 1 to n without a gap
    /// @param proven how many stand in a signed log, each by its own proof
    /// @param waiting how many have no signed place yet; a second or so
    /// @param older how many are from before the log
    /// @param map what the newest head map says; null when there is none that knows the person
    public record Figures(
            long counted,
            long listed,
            boolean inOrder,
            long proven,
            long waiting,
            long older,
            @Nullable Mapped map) {

        /// Whether nothing is missing and nothing was changed.
        public boolean holds() {
            return counted == listed
                    && inOrder
                    && proven + waiting + older == listed
                    && (map == null || map.holds());
        }
    }

    /// What a head map says of the person.
    ///
    /// @param count how many events there were
    /// @param holds whether these are the first of the list, and the map itself is in the signed
    ///   log
    public record Mapped(LocalDate day, long count, boolean holds) {}

    /// An event with its proof.
    ///
    /// @param proof empty while it waits, and for events from before the log
    public record Proven(AccessEvent event, Optional<TlogProof> proof) {}

    private final ReadLineTable lines;
    private final ReadCountTable counts;
    private final HeadMaps maps;
    private final LogProofs proofs;

    AccessCheck(ReadLineTable lines, ReadCountTable counts, HeadMaps maps, LogProofs proofs) {
        this.lines = lines;
        this.counts = counts;
        this.maps = maps;
        this.proofs = proofs;
    }

    /// Every event of the person with its proof, the first one first. For that person's own eyes.
    public List<Proven> proven(int person) {
        List<AccessEvent> events = lines.after(person, 0);
        List<AccessEvent> logged = events.stream().filter(event -> event.leaf() != null).toList();
        var found = proofs.of(logged.stream().map(AccessCheck::event).toList()).iterator();
        return events.stream()
                .map(event ->
                        new Proven(event, event.leaf() == null ? Optional.empty() : found.next()))
                .toList();
    }

    private static LogProofs.Event event(AccessEvent event) {
        var leaf = event.leaf();
        if (leaf == null) {
            throw new IllegalStateException("an event without a leaf");
        }
        return new LogProofs.Event(LeafKind.READ, leaf, event.canonical());
    }

    /// The same as figures.
    public Figures figures(int person) {
        long counted = counts.of(person);
        List<Proven> all = proven(person);
        Policy policy = Policy.ofLogs(proofs.policy());
        long older = all.stream().filter(p -> p.event().leaf() == null).count();
        long waiting =
                all.stream().filter(p -> p.event().leaf() != null && p.proof().isEmpty()).count();
        long proven =
                all.stream().flatMap(p -> p.proof().stream()).filter(p -> holds(p, policy)).count();
        boolean inOrder = true;
        for (int i = 0; i < all.size(); i++) {
            inOrder &= all.get(i).event().number() == i + 1;
        }
        return new Figures(
                counted, all.size(), inOrder, proven, waiting, older, mapped(person, all, policy));
    }

    private static boolean holds(TlogProof proof, Policy policy) {
        return LoggedEvidence.prove(proof.toBytes(), policy) instanceof Parsed.Of;
    }

    private @Nullable Mapped mapped(int person, List<Proven> all, Policy policy) {
        HeadMap map = maps.newest().orElse(null);
        if (map == null) {
            return null;
        }
        HeadTree tree = maps.tree(map);
        ReadHead said = tree.of(person).orElse(null);
        if (said == null) {
            return null;
        }
        List<AccessEvent> first = new ArrayList<>();
        all.stream().limit(said.count()).forEach(p -> first.add(p.event()));
        ReadHead again = ReadHead.none(person);
        for (AccessEvent event : first) {
            again = again.with(event);
        }
        boolean isInMap =
                tree.proof(person)
                        .filter(proof -> proof.verify(said.row(map.secret()), map.root()).holds())
                        .isPresent();
        boolean isInLog =
                proofs.own(LeafKind.HEAD_MAP, map.leaf())
                        .map(own -> proofs.of(List.of(own)).getFirst())
                        .filter(proof -> proof.isEmpty() || holds(proof.get(), policy))
                        .isPresent();
        return new Mapped(map.day(), said.count(), again.equals(said) && isInMap && isInLog);
    }
}
