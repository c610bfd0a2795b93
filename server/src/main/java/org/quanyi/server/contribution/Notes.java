package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the two columns of an [AnnotatedFile] say in each line (标注内容).
final class Notes {
    /// A place for a finding without a line of its own, or of a formula.
    private record Cell(int line, String column) {}

    private final int headerLine;
    private final BitSet rows;
    private final AnnotatedFile.Words words;
    private final Map<Integer, List<Finding>> byLine = new HashMap<>();
    private final Map<Integer, List<FixedCell>> fixed = new HashMap<>();
    private final Set<Cell> formulas = new HashSet<>();
    private final List<Integer> places = new ArrayList<>();
    private int width;

    Notes(int headerLine, BitSet rows, List<Finding> findings, AnnotatedFile.Words words) {
        this.headerLine = headerLine;
        this.rows = rows;
        this.words = words;
        for (var finding : findings) {
            var line = finding.at().line();
            byLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(finding);
            if (finding.code() == FindingCode.FORMULA
                    || finding.code() == FindingCode.RECEIPT_TEXT) {
                formulas.add(new Cell(line, finding.at().column()));
            }
        }
    }

    /// The same, and what was changed on the page.
    Notes with(List<FixedCell> cells) {
        cells.forEach(cell ->
                fixed.computeIfAbsent(cell.at().line(), line -> new ArrayList<>()).add(cell));
        return this;
    }

    String suffix() {
        return word("suffix");
    }

    /// Looks how wide the table is, so that no cell of the sender is written over.
    void measure(SheetFile file) {
        file.each(row -> {
            width = Math.max(width, row.size());
            return true;
        });
    }

    /// Whether the formula of a cell was told; any other formula is as good as its value.
    boolean tellsFormula(int line, int place) {
        return formulas.contains(new Cell(line, Columns.letter(place)));
    }

    /// The cells of a line with its notes: behind all others, or where earlier notes stand.
    ///
    /// @param cells as they are to be written
    String[] annotate(int line, String[] cells) {
        if (line == headerLine) {
            choosePlaces(cells);
        }
        var notes = line == headerLine ? header() : notes(line);
        if (notes == null || places.isEmpty()) {
            return cells;
        }
        var last = Math.max(places.get(0), places.get(1));
        var annotated = Arrays.copyOf(cells, Math.max(cells.length, last + 1));
        Arrays.fill(annotated, cells.length, annotated.length, "");
        annotated[places.get(0)] = notes.get(0);
        annotated[places.get(1)] = notes.get(1);
        return annotated;
    }

    private void choosePlaces(String[] header) {
        for (var place = 0; place < header.length && places.size() < 2; place++) {
            if (ImportProfile.DEFAULT.column(header[place]) == Column.ANNOTATION) {
                places.add(place);
            }
        }
        for (var next = width; places.size() < 2; next++) {
            places.add(next);
        }
    }

    private List<String> header() {
        return List.of(word("status"), word("advice"));
    }

    private @Nullable List<String> notes(int line) {
        if (!rows.get(line)) {
            return null;
        }
        var changes = fixed.getOrDefault(line, List.of());
        if (changes.stream().anyMatch(change -> change.value() == null)) {
            return List.of(word("left-out"), "");
        }
        var told = changes.stream().map(this::told).collect(Collectors.joining(" "));
        var findings = byLine.getOrDefault(line, List.of());
        if (findings.isEmpty()) {
            return List.of(word("ready"), told);
        }
        var change =
                findings.stream().anyMatch(found -> found.kind() == FindingCode.Kind.TO_CHANGE);
        var advice = findings.stream().map(this::advice).collect(Collectors.joining(" "));
        return List.of(
                word(change ? "change" : "confirm"), told.isEmpty() ? advice : told + " " + advice);
    }

    private String told(FixedCell change) {
        return word("fixed")
                .replace("{0}", change.at().header())
                .replace("{1}", String.valueOf(change.value()));
    }

    private String advice(Finding finding) {
        var sentence = words.sentence().apply(finding);
        var header = finding.at().header();
        return header.isEmpty()
                ? sentence
                : word("at").replace("{0}", header).replace("{1}", sentence);
    }

    private String word(String key) {
        return words.text().apply("annotated." + key);
    }
}
