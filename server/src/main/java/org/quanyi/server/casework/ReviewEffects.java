package org.quanyi.server.casework;

import java.util.EnumMap;
import java.util.Map;
import org.quanyi.server.casework.ReviewEffect.Happened;
import org.springframework.stereotype.Component;

/// What reviews do in other rooms (复议、诉讼后果登记).
@Component
public class ReviewEffects {

    private final Map<CaseKind, ReviewEffect> effects = new EnumMap<>(CaseKind.class);

    /// Says what follows; each room does so once, when it is furnished.
    public void add(ReviewEffect effect) {
        for (CaseKind kind : effect.reviewed()) {
            if (effects.putIfAbsent(kind, effect) != null) {
                throw new IllegalStateException("two effects of reviews of " + kind);
            }
        }
    }

    /// Whether what follows is done.
    boolean areDone(Happened happened) {
        ReviewEffect effect = effects.get(happened.reviewed().kind());
        return effect == null || effect.done().test(happened);
    }
}
