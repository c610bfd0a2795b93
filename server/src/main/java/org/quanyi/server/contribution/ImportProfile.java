package org.quanyi.server.contribution;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.identity.PersonNumber;

/// Which words of a file mean what (导入方案): headers, kinds of documents, insurances.
///
/// Meanings of the field codes drift between regions, so that each region may have a profile of its
/// own; a profile is a resource, and its words are compared without width, case and brackets.
final class ImportProfile {
    /// The profile for Chinese and English headers and the field codes as commonly labelled.
    static final ImportProfile DEFAULT = load("default");

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<Column, String> titles = new EnumMap<>(Column.class);
    private final Map<String, Column> fallbacks = new HashMap<>();
    private final Map<String, Set<PersonNumber.Kind>> documents = new HashMap<>();
    private final Map<String, Insurance> insurances = new HashMap<>();
    private final Set<String> employmentForms = new HashSet<>();
    private final Set<String> totals = new HashSet<>();

    private ImportProfile(Properties words) {
        for (var column : Column.values()) {
            titles.put(
                    column, words.getProperty("column." + column.key(), "").split(",")[0].strip());
            read(words, "column." + column.key()).forEach(word -> columns.put(word, column));
            read(words, "fallback." + column.key()).forEach(word -> fallbacks.put(word, column));
        }
        document(words, PersonNumber.Kind.RESIDENT, PersonNumber.Kind.RESIDENT_LEGACY);
        document(words, PersonNumber.Kind.COMPATRIOT_PERMIT);
        document(
                words,
                PersonNumber.Kind.PERMANENT_RESIDENT,
                PersonNumber.Kind.PERMANENT_RESIDENT_2017);
        document(words, PersonNumber.Kind.FOREIGNER);
        for (var insurance : Insurance.values()) {
            read(words, "insurance." + insurance.code())
                    .forEach(word -> insurances.put(word, insurance));
        }
        employmentForms.addAll(read(words, "employment.known"));
        totals.addAll(read(words, "total"));
    }

    /// Loads a profile from the resources.
    static ImportProfile load(String name) {
        var resource = "/import-profile/" + name + ".properties";
        try (var stream = ImportProfile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no import profile " + name);
            }
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new ImportProfile(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void document(Properties words, PersonNumber.Kind... kinds) {
        var set = EnumSet.of(kinds[0], kinds);
        read(words, "document." + kinds[0]).forEach(word -> documents.put(word, set));
    }

    private static List<String> read(Properties words, String key) {
        var list = words.getProperty(key);
        return list == null
                ? List.of()
                : List.of(list.split(",")).stream().map(ImportProfile::normal).toList();
    }

    /// The header that a template of this profile has for a column.
    String title(Column column) {
        return titles.getOrDefault(column, "");
    }

    /// What a header means, or null.
    @Nullable Column column(String header) {
        return columns.get(normal(header));
    }

    /// What a header means where nothing else does, or null.
    @Nullable Column fallback(String header) {
        return fallbacks.get(normal(header));
    }

    /// The kinds of numbers that a document of this name carries, or null if it is not known.
    @Nullable Set<PersonNumber.Kind> document(String name) {
        return documents.get(normal(name));
    }

    /// The insurance of this name or code, or null.
    @Nullable Insurance insurance(String name) {
        return insurances.get(normal(name));
    }

    /// Whether the form of employment is a usual one.
    boolean knowsEmploymentForm(String name) {
        return employmentForms.contains(normal(name));
    }

    /// Whether the word stands before a sum.
    boolean isTotal(String word) {
        return totals.contains(normal(word));
    }

    /// The word without width, case, spaces, asterisks, a colon and anything in brackets.
    static String normal(String word) {
        var folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var normal = new StringBuilder(folded.length());
        var depth = 0;
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            if (c == '(' || c == '[' || c == '【') {
                depth++;
            } else if (c == ')' || c == ']' || c == '】') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c > ' ' && c != '*' && c != ':' && c != '\ufeff') {
                normal.append(c);
            }
        }
        return normal.toString();
    }
}
