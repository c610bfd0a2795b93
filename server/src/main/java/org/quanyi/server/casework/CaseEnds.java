package org.quanyi.server.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;

/// What follows in other rooms when cases end (办件终结后果登记).
@Component
public class CaseEnds {

    private final Map<CaseKind, CaseEnd> ends = new EnumMap<>(CaseKind.class);

    /// Says what follows when cases of a kind end; each room does so once, when it is furnished.
    public void add(CaseEnd end) {
        if (ends.putIfAbsent(end.kind(), end) != null) {
            throw new IllegalStateException("two ends of " + end.kind());
        }
    }

    /// Whether what follows a step is done, where it ends the case.
    ///
    /// @param answer the newest one; null while there is none
    boolean areDone(CaseFile file, Edge edge, Actor actor, @Nullable CaseStep answer) {
        CaseEnd end = ends.get(file.kind());
        if (end == null || !edge.to().isOver()) {
            return true;
        }
        Optional<CaseStep> said = Optional.ofNullable(answer).filter(_ -> edge.to().isDecided());
        return end.done()
                .test(
                        new CaseEnd.Ended(
                                file,
                                said.map(CaseStep::outcome).orElse(null),
                                said.map(CaseStep::account).orElse(null),
                                actor));
    }
}
