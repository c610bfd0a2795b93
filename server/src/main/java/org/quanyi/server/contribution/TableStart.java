package org.quanyi.server.contribution;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;

/// The lines of a table down to its header line (表头之前的部分): a title, labels with their values.
final class TableStart {
    /// Lines searched for a header.
    private static final int DEPTH = 20;

    private static final Set<Column> LABELS =
            EnumSet.of(Column.EMPLOYER_NAME, Column.CREDIT_CODE, Column.MONTH);

    private final ImportProfile profile;
    private final Set<Column> wanted;
    private final Set<Column> marks;
    private final Map<Column, String> head = new EnumMap<>(Column.class);
    private @Nullable SheetRow best;
    private @Nullable SheetRow first;
    private int lines;

    /// @param wanted columns that the table may have
    /// @param marks those of them that make a line a header line, two at least
    TableStart(ImportProfile profile, Set<Column> wanted, Set<Column> marks) {
        this.profile = profile;
        this.wanted = EnumSet.copyOf(wanted);
        this.marks = EnumSet.copyOf(marks);
    }

    /// Takes a line; gives the columns once it is the header line.
    @Nullable Columns offer(SheetRow row) {
        lines++;
        if (first == null) {
            first = row;
        }
        var marked = marked(row);
        if (marked >= 2) {
            return Columns.of(row, profile, wanted);
        }
        if (marked == 1 && best == null) {
            best = row;
        }
        readLabels(row);
        return null;
    }

    /// Whether it is no use to look further.
    boolean isLost() {
        return lines >= DEPTH;
    }

    /// Why there is no table.
    List<Refusal> lost(Set<Column> required) {
        if (best != null) {
            return Columns.of(best, profile, wanted).problems(required, profile);
        }
        var titles = required.stream().map(profile::title).collect(Collectors.joining("、"));
        var seen = first == null ? "" : String.join(" ", cells(first));
        return List.of(FindingCode.HEADER_MISSING.refusal(titles, Characters.shown(seen)));
    }

    /// What the head says; empty if nothing.
    String label(Column column) {
        return head.getOrDefault(column, "");
    }

    private int marked(SheetRow row) {
        var found = EnumSet.noneOf(Column.class);
        for (var place = 0; place < row.size(); place++) {
            var column = profile.column(row.text(place));
            var known = column == null ? profile.fallback(row.text(place)) : column;
            if (known != null && marks.contains(known)) {
                found.add(known);
            }
        }
        return found.size();
    }

    /// A label is followed by its value in the next filled cell, or after a colon in its own.
    private void readLabels(SheetRow row) {
        for (var place = 0; place < row.size(); place++) {
            var text = row.text(place);
            var colon = Math.max(text.indexOf(':'), text.indexOf('：'));
            var inside = colon >= 0 && !Characters.isBlank(text.substring(colon + 1));
            var column = profile.column(inside ? text.substring(0, colon) : text);
            if (column != null && LABELS.contains(column)) {
                head.putIfAbsent(
                        column,
                        Characters.trim(inside ? text.substring(colon + 1) : next(row, place)));
            }
        }
    }

    private String next(SheetRow row, int place) {
        for (var next = place + 1; next < row.size(); next++) {
            var text = row.text(next);
            if (!Characters.isBlank(text)) {
                // the next label is no value: the cell between them was left empty
                var column = profile.column(text);
                return column != null && LABELS.contains(column) ? "" : text;
            }
        }
        return "";
    }

    private static List<String> cells(SheetRow row) {
        return IntStream.range(0, row.size())
                .mapToObj(row::text)
                .filter(text -> !Characters.isBlank(text))
                .toList();
    }
}
