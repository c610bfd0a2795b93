package org.quanyi.server.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finished cases that are undone (冲正): never in silence, but by a further case in the other
/// direction, which two people decide, of which everybody concerned is told, and which both cases
/// name for ever.
@Component
public class Reversals {

    private final CaseTable table;
    private final ReversalTable links;
    private final Cases cases;
    private final CaseCircle circle;
    private final Map<CaseKind, CaseReversal> reversals = new EnumMap<>(CaseKind.class);

    Reversals(CaseTable table, ReversalTable links, CaseCircle circle, Cases cases) {
        this.table = table;
        this.links = links;
        this.cases = cases;
        this.circle = circle;
    }

    /// Says what undoes cases of a kind; each room does so once, when it is furnished.
    public void reverseBy(CaseReversal reversal) {
        if (reversals.putIfAbsent(reversal.kind(), reversal) != null) {
            throw new IllegalStateException("two reversals of " + reversal.kind());
        }
    }

    /// The two ends of a reversal, as a page of a case shows them.
    ///
    /// @param reverses the number of the case that this one undoes; empty for none
    /// @param reversedBy the number of the case that undoes this one, or is to; empty for none
    /// @param isPossible whether whoever looks can open one now
    public record Ends(String reverses, String reversedBy, boolean isPossible) {}

    /// What a case undoes, and what undoes it.
    public Ends of(CaseFile file, Actor actor) {
        Optional<CaseFile> by = standing(file);
        boolean possible =
                actor.role() == Role.CLERK
                        && file.state() == CaseState.IN_EFFECT
                        && reversals.containsKey(file.kind())
                        && by.isEmpty();
        return new Ends(
                links.reversed(file).orElse(""), by.map(CaseFile::number).orElse(""), possible);
    }

    /// The newest case that undoes another one, unless it came to nothing.
    private Optional<CaseFile> standing(CaseFile file) {
        return links.reversing(file)
                .flatMap(table::byNumber)
                .filter(f -> f.state() != CaseState.WITHDRAWN && f.state() != CaseState.STOPPED);
    }

    /// Opens the case that undoes a finished one. Refused while another one does, where nothing
    /// undoes such cases, and where something newer stands by now.
    ///
    /// @param evidence the document that shows that it was wrong
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the maker
    @Transactional
    public Result<CaseFile> open(Actor maker, String number, String evidence) {
        // of two at once the turn of the person lets one open it, and what is finished stays so
        Optional<CaseFile> found = table.byNumber(number).filter(f -> circle.knows(maker, f));
        if (found.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_THERE.of());
        }
        CaseFile done = found.get();
        CaseReversal reversal = reversals.get(done.kind());
        if (reversal == null || done.state() != CaseState.IN_EFFECT) {
            return Result.refused(CaseRefusal.NOT_REVERSIBLE.of());
        }
        Optional<CaseFile> before = standing(done);
        if (before.isPresent()) {
            return Result.refused(CaseRefusal.ASKED_ALREADY.of(before.get().number()));
        }
        Result<CaseFile> opened =
                reversal.asked()
                        .apply(done)
                        .then(asked -> cases.propose(maker, with(asked, evidence)));
        opened.map(file -> {
            links.insert(file, done);
            return file;
        });
        return opened;
    }

    private static Proposal with(Proposal asked, String evidence) {
        return new Proposal(asked.kind(), asked.persons(), asked.items(), evidence);
    }
}
