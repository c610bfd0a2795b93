package org.quanyi.rules;

/// What the text of a figure means (计量单位).
public enum Unit {
    /// Yuan, of a month unless the parameter says otherwise.
    YUAN,
    /// Percent.
    PERCENT,
    /// `true` or `false`.
    FLAG,
    /// The key of a [Rounding].
    ROUNDING,
    /// Days of a year, see [Dates].
    DATES,
    /// A whole number, such as months.
    COUNT,
    /// The name of one way out of a few, such as how length of service is rounded.
    NAME
}
