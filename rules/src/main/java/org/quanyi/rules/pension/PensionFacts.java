package org.quanyi.rules.pension;

/// What a pension is computed from (养老金计算依据), on bare numbers. Nothing is negative.
///
/// @param base the benefit base (计发基数), fen
/// @param index the average contribution index (平均缴费工资指数), ten-thousandths
/// @param years the length of service, deemed years included, in [ServiceRounding#YEAR]ths
/// @param account the balance of the personal account, fen
/// @param divisor the divisor of the account in tenths, greater than zero
/// @param transition of people who worked before there were accounts; else [Transition#NONE]
public record PensionFacts(
        long base, int index, long years, long account, int divisor, Transition transition) {

    /// What the transitional pension is computed from (过渡性养老金计算依据).
    ///
    /// @param years the deemed years, or all before accounts as the region counts them
    /// @param index an index of its own for these years, ten-thousandths; 0 if there is none
    /// @param indexedWage the indexed wage as it stands on a form, fen; 0 if there is none
    /// @param earlyYears the years paid before accounts, where the region counts them apart
    /// @param credited the credited account, where the region has one, fen
    public record Transition(
            long years, int index, long indexedWage, long earlyYears, long credited) {
        /// No year before accounts.
        public static final Transition NONE = new Transition(0, 0, 0, 0, 0);
    }
}
