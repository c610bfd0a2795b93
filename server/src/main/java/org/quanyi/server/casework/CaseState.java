package org.quanyi.server.casework;

/// Where a case stands (办件状态).
public enum CaseState {
    /// Arrived; no officer has it yet.
    RECEIVED,
    /// The person went to the next instance; the agency has heard nothing from it yet.
    ANNOUNCED,
    /// An officer has it.
    IN_HAND,
    /// The agency has replied; the next instance decides.
    REPLIED,
    /// Waits for somebody else, for a reason and until a day.
    ON_HOLD,
    /// Waits for what the person says.
    ASKED,
    /// The day is over without a word; an officer has to reach the person another way.
    UNHEARD,
    /// The person has spoken; an officer has it.
    HEARD,
    /// Waits for a second officer.
    PROPOSED,
    /// Came back to whoever made it.
    RETURNED,
    /// Accepted by two people; waits until it takes effect.
    ACCEPTED,
    /// Has taken effect.
    IN_EFFECT,
    /// Answered by two people.
    ANSWERED,
    /// Decided by the next instance, and recorded by two people.
    DECIDED,
    /// Taken back by whoever made it.
    WITHDRAWN,
    /// Stopped by somebody concerned.
    STOPPED;

    /// Whether nothing more happens to it.
    public boolean isOver() {
        return switch (this) {
            case IN_EFFECT, ANSWERED, DECIDED, WITHDRAWN, STOPPED -> true;
            case RECEIVED,
                    ANNOUNCED,
                    IN_HAND,
                    REPLIED,
                    ON_HOLD,
                    ASKED,
                    UNHEARD,
                    HEARD,
                    PROPOSED,
                    RETURNED,
                    ACCEPTED ->
                    false;
        };
    }

    /// Whether two people said what it comes to.
    public boolean isDecided() {
        return this == ANSWERED || this == DECIDED;
    }
}
