package org.quanyi.server.contribution;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.identity.PersonNumber;

/// One person of a filing (申报行), read once; no cell is looked at again afterwards.
///
/// @param row the number the list gives the row (序号), or its place among the rows
/// @param line of the file
/// @param name as typed, blanks put in order
/// @param number of the person, null if it could not be read
/// @param base contribution base (缴费基数) in fen, or -1 if it could not be read
/// @param rest what few rows differ in
public record FilingRow(
        int row, int line, String name, @Nullable PersonNumber number, long base, Rest rest) {
    /// What a row holds beside person and base (申报行其他内容); rows of a list share it.
    ///
    /// @param employmentForm 用工形式, as typed
    /// @param remark 备注, as typed
    /// @param number as typed where that is not the normalised number, else null
    /// @param base as typed where that is not the plain amount, else null
    public record Rest(
            String employmentForm, String remark, @Nullable String number, @Nullable String base) {}

    /// Whether person and base could be read.
    public boolean isReadable() {
        return number != null && base > 0;
    }

    /// The number as typed; empty if the cell was.
    public String typedNumber() {
        var typed = rest.number();
        return typed != null ? typed : number == null ? "" : number.normalised();
    }

    /// The base as typed; empty if the cell was.
    public String typedBase() {
        var typed = rest.base();
        return typed != null ? typed : base < 0 ? "" : plainBase(base);
    }

    /// An amount as most lists write it: whole yuan without decimals.
    static String plainBase(long fen) {
        return fen % 100 == 0 ? Long.toString(fen / 100) : Money.fen(fen).toString();
    }
}
