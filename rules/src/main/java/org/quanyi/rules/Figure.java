package org.quanyi.rules;

/// One figure set by law (法定参数) for a run of months, with its source.
///
/// @param parameter the law file it stands in, such as `region/310000/contribution/base`
/// @param key its name there, such as `floor`
/// @param value as written there, such as `7460` or `16`
/// @param unit what the value means
/// @param period the months it is in force
/// @param certainty how sure Quanyi is of it
/// @param citation what it rests on
public record Figure(
        String parameter,
        String key,
        String value,
        Unit unit,
        Period period,
        Certainty certainty,
        Citation citation) {

    /// File and key, such as `region/310000/contribution/base#floor`.
    public String name() {
        return parameter + "#" + key;
    }

    /// The figure as money.
    ///
    /// @throws IllegalStateException if its unit is not yuan
    public Money money() {
        expect(Unit.YUAN);
        return Money.yuan(value);
    }

    /// The figure as a rate.
    ///
    /// @throws IllegalStateException if its unit is not percent
    public Rate rate() {
        expect(Unit.PERCENT);
        return Rate.percent(value);
    }

    /// The figure as yes or no.
    ///
    /// @throws IllegalStateException if its unit is not a flag
    public boolean flag() {
        expect(Unit.FLAG);
        return value.equals("true");
    }

    /// The figure as a rounding.
    ///
    /// @throws IllegalStateException if its unit is not a rounding
    public Rounding rounding() {
        expect(Unit.ROUNDING);
        return Rounding.ofKey(value);
    }

    /// The figure as days of a year.
    ///
    /// @throws IllegalStateException if its unit is not dates
    public Dates dates() {
        expect(Unit.DATES);
        return Dates.parse(value);
    }

    /// The figure as a whole number.
    ///
    /// @throws IllegalStateException if its unit is not a count
    public int count() {
        expect(Unit.COUNT);
        return Integer.parseInt(value);
    }

    /// The figure as the name of one way out of a few.
    ///
    /// @throws IllegalStateException if its unit is not a name
    public String named() {
        expect(Unit.NAME);
        return value;
    }

    private void expect(Unit wanted) {
        if (unit != wanted) {
            throw new IllegalStateException(name() + " is in " + unit + ", not in " + wanted);
        }
    }
}
