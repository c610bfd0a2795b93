package org.quanyi.server.casework;

/// Why a case waits (暂缓原因): the closed list.
public enum HoldReason {
    /// The person wants to add something. The clock stands still.
    PERSON_ADDS,
    /// Nobody can go on, whatever they do (不可抗力). The clock stands still.
    FORCE_MAJEURE,
    /// The employer was asked. The clock runs on.
    EMPLOYER_ASKED,
    /// Another agency was asked. The clock runs on.
    OTHER_AGENCY;

    /// Whether the time until the answer stands still meanwhile. What the agency waits for by its
    /// own choice is never at the cost of the person.
    public boolean isSuspending() {
        return switch (this) {
            case PERSON_ADDS, FORCE_MAJEURE -> true;
            case EMPLOYER_ASKED, OTHER_AGENCY -> false;
        };
    }
}
