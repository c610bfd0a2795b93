package org.quanyi.server.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of our own case numbers (本系统受理号格式), such as `B2026-000123-45`. A number of another form
/// is another agency's letter or a ticket of the counter: nobody here can look it up, and whoever
/// sees it is told so.
public final class CaseForm {

    private static final Pattern OURS = Pattern.compile("B\\d{4}-?\\d{6}-?\\d{2}");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    private CaseForm() {}

    /// Whether it claims to be one of ours. Wide letters, small ones, blanks and other dashes do
    /// not make it foreign.
    public static boolean isOurs(String caseNumber) {
        return OURS.matcher(plain(caseNumber)).matches();
    }

    /// The number as we write it, when it has our form; else as it is.
    public static String written(String caseNumber) {
        String plain = plain(caseNumber);
        if (!OURS.matcher(plain).matches()) {
            return caseNumber;
        }
        String digits = plain.replace("-", "");
        return digits.substring(0, 5) + "-" + digits.substring(5, 11) + "-" + digits.substring(11);
    }

    private static String plain(String caseNumber) {
        String narrow = Normalizer.normalize(caseNumber, Normalizer.Form.NFKC);
        String joined = GAPS.matcher(narrow).replaceAll("");
        return DASHES.matcher(joined).replaceAll("-").toUpperCase(Locale.ROOT);
    }
}
