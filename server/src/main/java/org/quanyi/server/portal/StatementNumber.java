package org.quanyi.server.portal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The numbers that statements carry (单号): three groups of four, without letters or digits that are
/// mistaken for others. They are drawn, not counted, so that nobody finds one by trying.
final class StatementNumber {

    static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StatementNumber() {}

    static String draw() {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return grouped(symbols);
    }

    /// The number that somebody typed: with or without dashes and spaces, in any case and width.
    /// Empty when it cannot be one.
    static Optional<String> read(String typed) {
        StringBuilder symbols = plain(typed);
        boolean whole =
                symbols.length() == LENGTH
                        && symbols.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0);
        return whole ? Optional.of(grouped(symbols)) : Optional.empty();
    }

    /// The first symbols of a digest, as the check code on paper.
    static String checkCode(byte[] digest) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(SYMBOLS.charAt((digest[i] & 0xff) % SYMBOLS.length()));
        }
        return code.toString();
    }

    /// A check code as typed, in the form in which it is compared.
    static String readCode(String typed) {
        return plain(typed).toString();
    }

    private static StringBuilder plain(String typed) {
        StringBuilder symbols = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> c != '-' && c != '–' && c != '—' && !Character.isWhitespace(c))
                .limit(64)
                .forEach(c -> symbols.append((char) c));
        return symbols;
    }

    private static String grouped(CharSequence symbols) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < symbols.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                number.append('-');
            }
            number.append(symbols.charAt(i));
        }
        return number.toString();
    }
}
