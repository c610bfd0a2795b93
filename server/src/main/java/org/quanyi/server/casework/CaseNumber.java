package org.quanyi.server.casework;

import java.util.Locale;

/// The number of a case (受理号), such as `B2026-000123-45`: the year, a count and two check digits,
/// so that one misheard on the telephone is no other case.
final class CaseNumber {

    private static final int MODULUS = 97;

    private CaseNumber() {}

    static String of(int year, long count) {
        long all = year * 1_000_000L + count;
        return String.format(
                Locale.ROOT, "B%04d-%06d-%02d", year, count, MODULUS - all * 100 % MODULUS);
    }
}
