package org.quanyi.server.contribution;

/// What an employer answered to something that had to be confirmed (确认结果).
public enum Answer {
    /// It is right as it stands.
    CONFIRMED,
    /// The person has left; their enrolment with us ends with last month.
    LEFT,
    /// The person was forgotten and will follow.
    FORGOTTEN,
    /// What was booked for this month stays.
    KEEP,
    /// What was booked for this month is taken back.
    WITHDRAW;

    /// The answer that `--confirm-all` gives: as it stands, left, and nothing booked is taken back.
    static Answer byDefault(FindingCode code) {
        return switch (code) {
            case MISSING_NOW -> LEFT;
            case BOOKED_BUT_ABSENT -> KEEP;
            default -> CONFIRMED;
        };
    }
}
