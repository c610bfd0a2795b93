package org.quanyi.server.rights;

/// What a person says happened in a month (本人说明的情况). None of them is proof of anything, and none
/// counts against anybody.
public enum MonthHappened {
    /// Worked there, and insurance was taken from the pay.
    DEDUCTED,
    /// Worked there, and nothing was taken.
    NOT_DEDUCTED,
    /// Was with another employer, or paid for themselves.
    ELSEWHERE,
    /// There is a figure, and it is wrong.
    WRONG_FIGURE,
    /// Does not know; wants it found out.
    NOT_SURE
}
