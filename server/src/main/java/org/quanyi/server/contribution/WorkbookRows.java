package org.quanyi.server.contribution;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a sheet, one after the other (逐行读取工作表).
final class WorkbookRows {
    private final WorkbookArchive archive;
    private final XmlPart part;
    private final SharedTexts shared;
    private final DateStyles styles;
    private final boolean since1904;
    private final FileLimits limits;
    private final String[] cells;
    private final CellKind[] kinds;
    private final @Nullable String[] formulas;
    private int line;
    private int count;
    private boolean hasFormulas;

    WorkbookRows(
            WorkbookArchive archive,
            XmlPart part,
            SharedTexts shared,
            DateStyles styles,
            boolean since1904,
            FileLimits limits) {
        this.archive = archive;
        this.part = part;
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
        this.limits = limits;
        this.cells = new String[limits.columns()];
        this.kinds = new CellKind[limits.columns()];
        this.formulas = new String[limits.columns()];
    }

    /// The next line with a cell that is not empty, or null at the end.
    @Nullable SheetRow next() throws IOException {
        while (part.next()) {
            if (part.isEnd("sheetData")) {
                return null;
            }
            if (part.isStart("row")) {
                var row = row();
                if (!row.isBlank()) {
                    return row;
                }
            }
        }
        return null;
    }

    private SheetRow row() throws IOException {
        var written = number(part.attribute("r"));
        line = written > 0 ? written : line + 1;
        count = 0;
        hasFormulas = false;
        Arrays.fill(cells, "");
        Arrays.fill(kinds, CellKind.TEXT);
        var place = 0;
        while (part.next() && !part.isEnd("row")) {
            if (part.isStart("c")) {
                var reference = part.attribute("r");
                place = reference == null ? place : place(reference);
                cell(place);
                place++;
            }
        }
        return new SheetRow(
                line,
                Arrays.copyOf(cells, count),
                Arrays.copyOf(kinds, count),
                hasFormulas ? Arrays.copyOf(formulas, count) : null);
    }

    private void cell(int place) throws IOException {
        var type = String.valueOf(part.attribute("t"));
        var isDay = styles.isDay(part.attribute("s"));
        var value = "";
        @Nullable String formula = null;
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("v")) {
                value = textOf("v");
            } else if (part.isStart("is")) {
                value = SharedTexts.richText(part, "is", limits.cellLength());
            } else if (part.isStart("f")) {
                formula = textOf("f");
            }
        }
        if (formula != null || !value.isEmpty()) {
            keep(place, typed(type, value, isDay), formula);
        }
    }

    private String textOf(String element) throws IOException {
        var text = new StringBuilder();
        while (part.next() && !part.isEnd(element)) {
            part.appendText(text, limits.cellLength() + 1);
        }
        return text.toString();
    }

    private CellNumber typed(String type, String value, boolean isDay) {
        return switch (type) {
            case "s" -> new CellNumber(shared.at(Characters.trim(value)), CellKind.TEXT);
            case "inlineStr" -> new CellNumber(value, CellKind.TEXT);
            case "str" -> new CellNumber(SharedTexts.unescaped(value), CellKind.TEXT);
            case "b" -> new CellNumber(value.equals("1") ? "TRUE" : "FALSE", CellKind.BOOLEAN);
            case "e" -> new CellNumber(value, CellKind.ERROR);
            case "d" ->
                    new CellNumber(
                            value.length() > 10 ? value.substring(0, 10) : value, CellKind.DATE);
            default -> CellNumber.of(Characters.trim(value), isDay, since1904);
        };
    }

    private void keep(int place, CellNumber cell, @Nullable String formula) throws IOException {
        if (cell.text().isEmpty() && formula == null) {
            return;
        }
        if (place >= cells.length) {
            throw archive.breached(
                    FindingCode.FILE_TOO_MANY_COLUMNS.refusal("" + line, "" + cells.length));
        }
        if (cell.text().length() > limits.cellLength()) {
            throw archive.breached(
                    FindingCode.FILE_CELL_TOO_LONG.refusal("" + line, "" + limits.cellLength()));
        }
        cells[place] = Characters.withoutApostrophe(cell.text());
        kinds[place] = formula == null ? cell.kind() : CellKind.FORMULA;
        if (formula != null) {
            formulas[place] = formula.isEmpty() ? "…" : formula;
            hasFormulas = true;
        }
        count = Math.max(count, place + 1);
    }

    /// The column of a reference such as `AB12`, counted from 0; far away if it is none.
    private static int place(String reference) {
        var place = 0;
        for (var i = 0; i < reference.length(); i++) {
            var c = reference.charAt(i);
            if (c < 'A' || c > 'Z' || i > 3) {
                break;
            }
            place = place * 26 + (c - 'A' + 1);
        }
        return place == 0 ? Integer.MAX_VALUE : place - 1;
    }

    private static int number(@Nullable String text) {
        if (text == null || text.length() > 9) {
            return 0;
        }
        var number = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
