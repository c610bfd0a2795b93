package org.quanyi.server.rights;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.springframework.stereotype.Component;

/// Copies on paper (纸质复制件) of what is held about a person, for whoever does not take one online.
///
/// Personal Information Protection Law art. 45; Regulations on Social Insurance Agency Work art.
/// 32.
@Component
public class Copies {

    /// How long one is printed after it was granted. Our own policy; no act says it.
    private static final Duration PRINTED_WITHIN = Duration.ofDays(30);

    private final Asking asking;
    private final Cases cases;
    private final Clock clock;

    Copies(Asking asking, Cases cases, Clock clock) {
        this.asking = asking;
        this.cases = cases;
        this.clock = clock;
    }

    /// Asks for one. Refused when one is asked for already, or the words are too long.
    public Result<CaseFile> ask(Asker asker, CopyWish wish) {
        return asking.ask(asker, CaseKind.COPY, wish.items(), wish.words(), Set.of());
    }

    /// Whether an officer may print the copy that a case asks for: a clerk who has it in hand, once
    /// a second officer has agreed that the person gets it, and not for ever after.
    public boolean isPrintable(Actor officer, CaseFile file) {
        boolean isTheirs =
                file.kind() == CaseKind.COPY
                        && file.state() == CaseState.ANSWERED
                        && officer.role() == Role.CLERK
                        && officer.account().equals(file.handler());
        if (!isTheirs) {
            return false;
        }
        CaseStep granted = cases.steps(file).getLast();
        return granted.outcome() != null
                && granted.outcome() != Outcome.NOT_UPHELD
                && granted.happenedAt().plus(PRINTED_WITHIN).isAfter(clock.instant());
    }
}
