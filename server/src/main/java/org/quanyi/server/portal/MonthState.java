package org.quanyi.server.portal;

/// What the record shows for one insurance and month (月份状态). Exactly one holds.
public enum MonthState {
    /// Filed, and the money came in.
    PAID("paid"),
    /// Paid in another pooling area than today's.
    PAID_ELSEWHERE("elsewhere"),
    /// Filed, the money has not come in.
    DUE("due"),
    /// Money came in that does not fit what was filed.
    IN_SUSPENSE("suspense"),
    /// Enrolled, but nobody filed.
    MISSING("missing"),
    /// Not enrolled.
    OUTSIDE("outside"),
    /// The month is not over, or lies ahead.
    NOT_YET("not-yet");

    private final String key;

    MonthState(String key) {
        this.key = key;
    }

    /// The name in style classes and message keys.
    public String key() {
        return key;
    }

    /// Whether the month counts as paid.
    public boolean isPaid() {
        return this == PAID || this == PAID_ELSEWHERE;
    }

    /// Whether a line stands behind it that has a page of its own.
    public boolean hasLine() {
        return isPaid() || this == DUE || this == IN_SUSPENSE;
    }
}
