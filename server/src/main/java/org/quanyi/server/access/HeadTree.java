package org.quanyi.server.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.proof.Hash;
import org.quanyi.proof.InclusionProof;
import org.quanyi.proof.Prover;

/// The tree of one head map: a row per person, sorted by tag.
final class HeadTree {

    private final Prover prover;
    private final List<ReadHead> sorted;
    private final Map<Integer, Integer> places = new HashMap<>();

    HeadTree(byte[] secret, List<ReadHead> heads) {
        record Tagged(byte[] tag, ReadHead head) {}
        this.sorted =
                heads.stream()
                        .map(head -> new Tagged(head.tag(secret), head))
                        .sorted((a, b) -> Arrays.compareUnsigned(a.tag(), b.tag()))
                        .map(Tagged::head)
                        .toList();
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i).person(), i);
        }
        this.prover = new Prover(sorted.stream().map(head -> head.row(secret)).toList());
    }

    Hash root() {
        return prover.root(sorted.size());
    }

    Optional<ReadHead> of(int person) {
        return Optional.ofNullable(places.get(person)).map(sorted::get);
    }

    /// That a person's row is in it.
    Optional<InclusionProof> proof(int person) {
        return Optional.ofNullable(places.get(person))
                .map(place -> prover.inclusion(place, sorted.size()));
    }
}
