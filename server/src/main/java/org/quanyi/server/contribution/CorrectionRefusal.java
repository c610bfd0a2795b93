package org.quanyi.server.contribution;

import org.quanyi.rules.Refusal;

/// Why a month cannot be corrected as asked (不能更正的原因). The sentences stand in the bundle
/// `contribution`.
public enum CorrectionRefusal {
    /// Nobody of that code is insured there in the month. The code, the month.
    NO_EMPLOYER("COR-001"),
    /// It stands like that already. No arguments.
    NO_CHANGE("COR-002"),
    /// Nothing stands there that could be taken back. No arguments.
    NOTHING_THERE("COR-003"),
    /// The month is yet to come. The month.
    NOT_YET("COR-004"),
    /// The base cannot be read. No arguments.
    BASE_UNREADABLE("COR-005"),
    /// The base lies outside the limits of the month. The lowest, the highest.
    BASE_OUTSIDE("COR-006"),
    /// The month cannot be read. No arguments.
    MONTH_UNREADABLE("COR-007"),
    /// The record changed since the correction was worked out. No arguments.
    CHANGED_SINCE("COR-008"),
    /// An answer that says the record stands, and changes it. No arguments.
    CONTRADICTS("COR-009"),
    /// A month after the person's death. The last month that counts.
    AFTER_DEATH("COR-010");

    private final String code;

    CorrectionRefusal(String code) {
        this.code = code;
    }

    /// The refusal, with its arguments.
    public Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }
}
