package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanyi.rules.Refusal;

/// The header line of a table (表头): which column stands where, found by name in any order.
final class Columns {
    private final List<String> headers = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<Column, List<String>> doubled = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final int line;

    private Columns(int line) {
        this.line = line;
    }

    /// Reads the header line for a table that wants these columns; others are ignored and listed.
    static Columns of(SheetRow header, ImportProfile profile, Set<Column> wanted) {
        var columns = new Columns(header.line());
        for (var place = 0; place < header.size(); place++) {
            var text = Characters.trim(header.text(place));
            columns.headers.add(text);
            var column = profile.column(text);
            if (column != null && wanted.contains(column)) {
                columns.put(column, place);
            }
        }
        for (var place = 0; place < header.size(); place++) {
            var column = profile.fallback(columns.headers.get(place));
            if (column != null && wanted.contains(column) && !columns.has(column)) {
                columns.put(column, place);
            }
        }
        columns.listIgnored(profile);
        return columns;
    }

    private void put(Column column, int place) {
        var first = places.putIfAbsent(column, place);
        if (first != null) {
            doubled.computeIfAbsent(column, _ -> new ArrayList<>(List.of(letter(first))))
                    .add(letter(place));
        }
    }

    private void listIgnored(ImportProfile profile) {
        for (var place = 0; place < headers.size(); place++) {
            var header = headers.get(place);
            if (!header.isEmpty()
                    && !places.containsValue(place)
                    && profile.column(header) != Column.ANNOTATION) {
                ignored.add(Characters.shown(header));
            }
        }
    }

    /// Why the table cannot be read: columns missing or there twice.
    List<Refusal> problems(Set<Column> required, ImportProfile profile) {
        var problems = new ArrayList<Refusal>();
        for (var column : Column.values()) {
            if (required.contains(column) && !has(column)) {
                problems.add(FindingCode.COLUMN_MISSING.refusal(profile.title(column), found()));
            }
        }
        doubled.forEach((column, letters) ->
                problems.add(
                        FindingCode.COLUMN_DOUBLED.refusal(
                                header(column), String.join("、", letters))));
        return problems;
    }

    private String found() {
        var found = headers.stream().filter(header -> !header.isEmpty()).limit(20).toList();
        return Characters.shown(String.join("、", found));
    }

    /// The line of the file that the header is.
    int line() {
        return line;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /// Where the column stands, counted from 0; -1 if it does not.
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /// The header as the file writes it; empty if the column is missing.
    String header(Column column) {
        var place = place(column);
        return place < 0 ? "" : Characters.shown(headers.get(place));
    }

    /// The letter of the column; empty if it is missing.
    String letter(Column column) {
        var place = place(column);
        return place < 0 ? "" : letter(place);
    }

    /// The header at a place; empty if there is none.
    String header(int place) {
        return place < headers.size() ? Characters.shown(headers.get(place)) : "";
    }

    /// Headers that mean nothing here.
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /// The place of a column's letter, see [#letter(int)].
    static int place(String letter) {
        var place = 0;
        for (var i = 0; i < letter.length(); i++) {
            place = place * 26 + letter.charAt(i) - 'A' + 1;
        }
        return place - 1;
    }

    /// The letter that spreadsheets give a place: A, B, … Z, AA.
    static String letter(int place) {
        var letters = new StringBuilder();
        for (var rest = place; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
