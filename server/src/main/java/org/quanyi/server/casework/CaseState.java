package org.quanyi.server.casework;

/// Where a case stands (办件状态).
public enum CaseState {
    /// Waits for a second officer.
    PROPOSED,
    /// Came back to whoever made it.
    RETURNED,
    /// Accepted by two people; waits until it takes effect.
    ACCEPTED,
    /// Has taken effect.
    IN_EFFECT,
    /// Taken back by whoever made it.
    WITHDRAWN,
    /// Stopped by somebody concerned.
    STOPPED;

    /// Whether nothing more happens to it.
    public boolean isOver() {
        return switch (this) {
            case IN_EFFECT, WITHDRAWN, STOPPED -> true;
            case PROPOSED, RETURNED, ACCEPTED -> false;
        };
    }
}
