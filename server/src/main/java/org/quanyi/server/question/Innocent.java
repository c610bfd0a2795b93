package org.quanyi.server.question;

/// A cause of a fact that nobody is to blame for (可能的正常原因). Its sentence stands in the bundle
/// `question` under `innocent.<name>`.
public enum Innocent {
    /// An employer reported a start or an end on the wrong day.
    FILED_LATE,
    /// The person moved, and one place ended it later than the other began.
    MOVED,
    /// The person worked for two employers, as the law allows.
    TWO_JOBS,
    /// Two persons were taken for one, or a number was mistyped.
    MIXED_UP,
    /// The death was recorded for somebody else, or by mistake.
    DEATH_WRONG,
    /// Money for an earlier month was booked later.
    BOOKED_LATE,
    /// The source itself is wrong.
    SOURCE_WRONG
}
