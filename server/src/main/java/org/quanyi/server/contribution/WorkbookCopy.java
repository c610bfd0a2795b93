package org.quanyi.server.contribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the sheet of a workbook again, line by line, with notes (重写工作表). Values stay, looks do
/// not; formulas become the text or the value they had.
final class WorkbookCopy implements RowSink {
    private static final int FLUSHED_ROWS = 1_000;

    private final Worksheet sheet;
    private final Notes notes;
    private int rows;

    private WorkbookCopy(Worksheet sheet, Notes notes) {
        this.sheet = sheet;
        this.notes = notes;
    }

    static byte[] of(WorkbookSheet file, Notes notes) {
        notes.measure(file);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Quanyi", "1.0")) {
            var sheet = workbook.newWorksheet(String.valueOf(file.source().sheet()));
            var problems = file.each(new WorkbookCopy(sheet, notes));
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("never read: " + problems);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean row(SheetRow row) {
        var cells = new String[row.size()];
        for (var place = 0; place < cells.length; place++) {
            cells[place] = row.text(place);
        }
        var annotated = notes.annotate(row.line(), cells);
        for (var place = 0; place < annotated.length; place++) {
            var isOwn = place < cells.length && annotated[place].equals(cells[place]);
            if (isOwn) {
                copy(row, place);
            } else {
                text(row.line() - 1, place, annotated[place]);
            }
        }
        if (++rows % FLUSHED_ROWS == 0) {
            flush();
        }
        return true;
    }

    /// Hands finished rows on, so that a long list is never held as cells.
    private void flush() {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void text(int line, int place, String text) {
        sheet.inlineString(line, place, SharedTexts.escaped(text));
    }

    private void copy(SheetRow row, int place) {
        var line = row.line() - 1;
        var text = row.text(place);
        if (text.isEmpty() && row.kind(place) != CellKind.FORMULA) {
            return;
        }
        switch (row.kind(place)) {
            case TEXT, ERROR -> text(line, place, text);
            case NUMBER, ROUNDED_NUMBER -> sheet.value(line, place, new BigDecimal(text));
            case BOOLEAN -> sheet.value(line, place, Boolean.valueOf(text));
            case DATE -> day(line, place, text);
            case FORMULA ->
                    text(
                            line,
                            place,
                            notes.tellsFormula(row.line(), place) ? row.typed(place) : text);
        }
    }

    private void day(int line, int place, String text) {
        var day = MonthText.day(text);
        if (day == null || day.isBefore(LocalDate.of(1900, 3, 1))) {
            text(line, place, text);
        } else {
            sheet.value(line, place, day);
            sheet.style(line, place).format("yyyy-mm-dd").set();
        }
    }
}
