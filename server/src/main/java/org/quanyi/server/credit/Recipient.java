package org.quanyi.server.credit;

/// Who may be told of an entry (告知对象): the closed list. No bank, no platform but the one of the
/// same level, nobody who would pass it on.
public enum Recipient {
    /// Whoever buys for the government, and decides itself (政府采购管理部门).
    PROCUREMENT("M09"),
    /// Whoever supervises tenders, and decides itself (招标投标管理部门).
    TENDER("M09"),
    /// The credit information platform of the same level (同级信用信息平台).
    PLATFORM("M11");

    private final String measure;

    Recipient(String measure) {
        this.measure = measure;
    }

    /// The measure by which it is told.
    public String measure() {
        return measure;
    }

    /// What it is told for.
    String purpose() {
        return this == PLATFORM ? "SAME_LEVEL_PLATFORM" : "OWN_DECISION";
    }
}
