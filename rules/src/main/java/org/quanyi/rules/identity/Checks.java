package org.quanyi.rules.identity;

import java.util.Arrays;

/// The check characters (校验码) of the standards.
final class Checks {
    /// The 31 characters of a credit code, in the order of their values.
    static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] CREDIT_VALUES = creditValues();
    private static final int[] MOD_11 = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] MOD_31 = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

    private Checks() {}

    /// ISO 7064 MOD 11-2 over the first digits, as GB 11643 uses it; `X` stands for ten.
    static char mod11(String number, int digits) {
        var sum = 0;
        for (var i = 0; i < digits; i++) {
            sum += (number.charAt(i) - '0') * MOD_11[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    /// Weights 7-3-1 over the first characters, letters counting from ten, as on passports.
    static char weights731(String number, int characters) {
        var sum = 0;
        for (var i = 0; i < characters; i++) {
            var weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1;
            sum += Character.digit(number.charAt(i), 36) * weight;
        }
        return (char) ('0' + sum % 10);
    }

    /// GB 32100 over the first 17 characters.
    static char mod31(String code) {
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += CREDIT_VALUES[code.charAt(i)] * MOD_31[i];
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// GB 11714 over eight characters from an index.
    static char organisation(String code, int from) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += Character.digit(code.charAt(from + i), 36) * ORGANISATION[i];
        }
        var check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /// The value of a character in a credit code; negative if it is not used there.
    static int creditValue(char c) {
        return c < CREDIT_VALUES.length ? CREDIT_VALUES[c] : -1;
    }

    private static int[] creditValues() {
        var values = new int['Z' + 1];
        Arrays.fill(values, -1);
        for (var i = 0; i < CREDIT_ALPHABET.length(); i++) {
            values[CREDIT_ALPHABET.charAt(i)] = i;
        }
        return values;
    }
}
