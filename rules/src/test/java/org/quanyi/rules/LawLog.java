package org.quanyi.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.Row;

/// The log of every change of a figure, `law/CHANGES.md`, against the figures themselves.
///
/// A line says of one row of one file which months it concerns and what it then said. The last line
/// of a row must say what the row says now.
final class LawLog {
    /// What stands in the column of figures when a row was taken back.
    static final String WITHDRAWN = "withdrawn";

    /// What somebody has to write in the column of reasons.
    static final String WHY = "say why";

    private static final String FIRST = "first on file";
    private static final int COLUMNS = 5;

    /// The day the first edition of the catalogue was compared with its sources.
    private static final String CHECKED = "2026-11-27";

    /// A line of the log.
    record Line(String day, String file, String months, String figures, String why) {
        String row() {
            return file + " " + months.split(" ", -1)[0];
        }

        @Override
        public String toString() {
            return "| " + String.join(" | ", day, file, months, figures, why) + " |";
        }
    }

    private final List<Line> lines;

    LawLog(String text) {
        lines = text.lines().filter(line -> line.startsWith("| 2")).map(LawLog::line).toList();
    }

    private static Line line(String text) {
        var cells = text.substring(1).split("\\|", -1);
        if (cells.length != COLUMNS + 1) {
            throw new IllegalArgumentException("not five columns: " + text);
        }
        return new Line(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip());
    }

    /// The lines that must be written before the law may stay as it is; empty if there are none.
    List<Line> missing(Law law) {
        var logged = logged();
        var missing = new ArrayList<Line>();
        for (var now : rows(law).values()) {
            var last = logged.remove(now.row());
            if (last == null || !says(last, now)) {
                missing.add(now);
            }
        }
        logged.values().stream()
                .filter(last -> !last.figures().equals(WITHDRAWN))
                .map(last -> new Line(last.day(), last.file(), last.months(), WITHDRAWN, WHY))
                .forEach(missing::add);
        return missing;
    }

    private static boolean says(Line last, Line now) {
        return last.months().equals(now.months()) && last.figures().equals(now.figures());
    }

    /// Those of the missing lines that need no thought: the rows of files that are new as a whole.
    List<Line> firsts(Law law) {
        var known = lines.stream().map(Line::file).collect(Collectors.toSet());
        return missing(law).stream()
                .filter(line -> !known.contains(line.file()))
                .map(line ->
                        new Line(line.day(), line.file(), line.months(), line.figures(), FIRST))
                .toList();
    }

    /// Lines without a reason, or that repeat what the row already said.
    List<Line> idle() {
        var last = new LinkedHashMap<String, Line>();
        var idle = new ArrayList<Line>();
        for (var line : lines) {
            var before = last.put(line.row(), line);
            if (line.why().isEmpty()
                    || line.why().equals(WHY)
                    || (before != null && says(before, line))) {
                idle.add(line);
            }
        }
        return idle;
    }

    private Map<String, Line> logged() {
        var last = new LinkedHashMap<String, Line>();
        lines.forEach(line -> last.put(line.row(), line));
        return last;
    }

    private static SortedMap<String, Line> rows(Law law) {
        var rows = new TreeMap<String, Line>();
        for (var file : law.files()) {
            for (var row : file.rows()) {
                var line =
                        new Line(
                                file.checkedOn().toString(),
                                file.path(),
                                months(row.period()),
                                figures(row),
                                WHY);
                rows.put(line.row(), line);
            }
        }
        Catalogue.of(law).rows().map(LawLog::line).forEach(line -> rows.put(line.row(), line));
        return rows;
    }

    /// A row of a closed list is logged with its days: who may be concerned, and whether it is
    /// used.
    private static Line line(Row row) {
        var entry = row.entry();
        var last = entry.days().last();
        return new Line(
                CHECKED,
                "catalogue/" + row.code(),
                entry.days().first() + " to " + (last == null ? "open" : last.toString()),
                says(row) + ", " + entry.certainty().key(),
                WHY);
    }

    private static String says(Row row) {
        var said =
                switch (row) {
                    case RecordType type ->
                            names(type.scope().subjects())
                                    + ", "
                                    + names(type.scope().areas())
                                    + ", "
                                    + names(type.scope().gravity())
                                    + ", "
                                    + names(List.of(type.effect(), type.publication()))
                                    + ", "
                                    + type.keeping().least()
                                    + " to "
                                    + type.keeping().most()
                                    + " "
                                    + type.keeping().after()
                                    + " "
                                    + names(List.of(type.keeping().until(), type.repair()));
                    case Measure measure ->
                            names(measure.areas())
                                    + ", weighs "
                                    + measure.weight().ordinary()
                                    + " "
                                    + measure.weight().serious()
                                    + ", "
                                    + names(List.of(measure.term().limit()))
                                    + " "
                                    + measure.term().least()
                                    + " to "
                                    + measure.term().most();
                    case Row.Commendation(_, var subjects, var publication, _) ->
                            names(subjects) + ", " + names(List.of(publication));
                    case Row.Exclusion(_, var outcome) -> names(List.of(outcome));
                    case Row.LegalQuestion(_, _, var touches) -> String.join(" ", touches);
                    case Row.ProhibitedData _ -> "never taken in";
                };
        return said.replace("null", "-") + (row.entry().switchedOn() ? "" : ", off");
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" "));
    }

    private static String months(Period period) {
        @Nullable Month last = period.last();
        return period.first() + " to " + (last == null ? "open" : last.toString());
    }

    private static String figures(LawFile.Row row) {
        return row.figures().values().stream()
                        .map(figure -> figure.key() + " " + figure.value())
                        .collect(Collectors.joining(", "))
                + ", "
                + row.figures().values().iterator().next().certainty().key();
    }
}
