package org.quanyi.server.credit;

/// What happens to an entry (登记事项的变动).
public enum EntryAct {
    /// An objection came in: it bears a mark (异议标注).
    ANNOTATED,
    /// Whoever objected took it back.
    MARK_WITHDRAWN,
    /// Reconsideration was asked for, or a suit was brought (复议、诉讼标注): it bears a mark, and nothing
    /// else changes unless a stay is ordered.
    REVIEW_BEGUN,
    /// That is over, whatever came of it.
    REVIEW_ENDED,
    /// It was decided, and the entry stays as it is.
    MARK_ENDED,
    /// Whoever looks at the decision ordered that it must wait (停止执行).
    STAYED,
    /// It need not wait any more.
    STAY_ENDED,
    /// The employer asked for its repair (申请修复).
    REPAIR_ASKED,
    /// It took that back.
    REPAIR_WITHDRAWN,
    /// That was refused, with reasons.
    REPAIR_REFUSED,
    /// It was wrong in part; another entry stands in its place (更正).
    CORRECTED,
    /// After a restore, it was compared with the documents and the recipients: it still stands.
    CONFIRMED,
    /// It was repaired, or what it asks for was done (移出).
    LIFTED,
    /// The decision, or what it rests on, is no more (撤销).
    ANNULLED,
    /// Its lifting was obtained by false papers; a new decision and a new entry followed (恢复).
    RESTORED;

    /// Whether whoever was told of the entry is told again that it counts no more.
    boolean takesBack() {
        return this == STAYED || this == CORRECTED || this == LIFTED || this == ANNULLED;
    }
}
