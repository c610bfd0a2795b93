package org.quanyi.server.contribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/// A number as a workbook stores it (单元格数值), brought back to what its author typed.
///
/// @param text digits without exponent, or `yyyy-mm-dd`
/// @param kind whether the number is exact, a day, or already rounded
record CellNumber(String text, CellKind kind) {
    /// Digits that a spreadsheet keeps.
    private static final int KEPT = 15;

    private static final int LONGEST = 40;
    private static final MathContext AS_SHOWN = new MathContext(KEPT, RoundingMode.HALF_UP);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /// The last day a spreadsheet knows, 9999-12-31.
    private static final int LAST_DAY = 2_958_465;

    static CellNumber of(String stored, boolean isDay, boolean since1904) {
        if (!isDay && isShortInteger(stored)) {
            return new CellNumber(stored, CellKind.NUMBER);
        }
        if (stored.length() > LONGEST) {
            return new CellNumber(stored, CellKind.TEXT);
        }
        BigDecimal number;
        try {
            number = new BigDecimal(stored);
        } catch (NumberFormatException _) {
            return new CellNumber(stored, CellKind.TEXT);
        }
        // an exponent as large as this is no amount, number or day; printing it would take long
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST
                || number.scale() > 400) {
            return new CellNumber(stored, CellKind.NUMBER);
        }
        if (isDay
                && number.signum() > 0
                && number.intValue() <= LAST_DAY
                && number.intValue() > 0) {
            return new CellNumber(day(number.intValue(), since1904).toString(), CellKind.DATE);
        }
        return plain(number);
    }

    private static CellNumber plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            var digits = stripped.precision() - stripped.scale();
            return new CellNumber(
                    stripped.toPlainString(),
                    digits > KEPT ? CellKind.ROUNDED_NUMBER : CellKind.NUMBER);
        }
        var shown = number.round(AS_SHOWN).stripTrailingZeros().toPlainString();
        return new CellNumber(shown, CellKind.NUMBER);
    }

    private static boolean isShortInteger(String stored) {
        if (stored.isEmpty() || stored.length() > KEPT || stored.charAt(0) == '0') {
            return stored.equals("0");
        }
        for (var i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Spreadsheets take 1900 for a leap year, so that days before March 1900 are off by one.
    private static LocalDate day(int serial, boolean since1904) {
        if (since1904) {
            return DAY_0_OF_1904.plusDays(serial);
        }
        return DAY_0.plusDays(serial < 60 ? serial + 1 : serial);
    }
}
