package org.quanyi.server.casework;

import java.time.Duration;

/// What a case is about (办件种类): the closed list, each with its life cycle.
public enum CaseKind {
    /// A further number is linked to a person. Whoever can do that alone can take somebody's paid
    /// years, so that it waits for three days in which the person can stop it.
    NUMBER_LINK(LifeCycle.TWO_PEOPLE, Duration.ofDays(3)),
    /// A number that was linked wrongly is taken off a person again.
    NUMBER_UNLINK(LifeCycle.TWO_PEOPLE, Duration.ofDays(3));

    private final LifeCycle lifeCycle;
    private final Duration cooling;

    CaseKind(LifeCycle lifeCycle, Duration cooling) {
        this.lifeCycle = lifeCycle;
        this.cooling = cooling;
    }

    /// Its steps, and who takes them.
    public LifeCycle lifeCycle() {
        return lifeCycle;
    }

    /// How long an accepted one waits before it takes effect.
    public Duration cooling() {
        return cooling;
    }
}
