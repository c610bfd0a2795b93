package org.quanyi.server.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;

/// What steps do beyond their own case (办件效力), in the transaction of the step.
@Component
class Effects {

    private final Map<CaseKind, CaseEffect> effects = new EnumMap<>(CaseKind.class);
    private final ReviewFollowUp reviews;
    private final CaseEnds ends;

    Effects(ReviewFollowUp reviews, CaseEnds ends) {
        this.reviews = reviews;
        this.ends = ends;
    }

    void add(CaseEffect effect) {
        if (effects.putIfAbsent(effect.kind(), effect) != null) {
            throw new IllegalStateException("two effects of " + effect.kind());
        }
    }

    /// What has to be so before a step is taken. An answer that grants something does it in the
    /// same transaction: there is no moment in which it was promised and not done.
    ///
    /// @param answer the newest one; null while there is none
    Result<Edge> before(
            CaseFile file, Edge edge, Step wanted, Actor actor, @Nullable CaseStep answer) {
        Outcome outcome = answer == null ? null : answer.outcome();
        CaseEffect effect = effects.get(file.kind());
        Optional<Refusal> guarded =
                effect == null ? Optional.empty() : effect.guard().apply(file, wanted);
        if (guarded.isPresent()) {
            return Result.refused(guarded.get());
        }
        return reviews.before(file, edge, actor, answer)
                .then(e ->
                        isDone(file, e, outcome) && ends.areDone(file, e, actor, answer)
                                ? Result.of(e)
                                : Result.refused(CaseRefusal.OUTDATED.of()));
    }

    private boolean isDone(CaseFile file, Edge edge, @Nullable Outcome outcome) {
        CaseEffect effect = effects.get(file.kind());
        return effect == null
                || !edge.to().isDecided()
                || outcome == Outcome.NOT_UPHELD
                || effect.done().test(file);
    }

    /// What follows a step that was taken.
    void after(CaseFile file, CaseStep step) {
        reviews.after(file, step);
    }

    /// Whether a case must wait, though its time has come.
    boolean isStayed(CaseFile file) {
        return reviews.isStayed(file);
    }

    /// Does what a case takes effect with.
    ///
    /// @return whether it could be done
    boolean carryOut(CaseFile file) {
        return Objects.requireNonNull(effects.get(file.kind()), () -> "no effect of " + file.kind())
                .done()
                .test(file);
    }
}
