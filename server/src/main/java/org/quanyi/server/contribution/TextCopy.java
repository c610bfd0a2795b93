package org.quanyi.server.contribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes a text table again, line by line, with notes (重写文本表格).
final class TextCopy implements RowSink {
    private final TextSheet file;
    private final Notes notes;
    private final Writer writer;
    private final String lineEnd;
    private int nextLine = 1;

    private TextCopy(TextSheet file, Notes notes, Writer writer) {
        this.file = file;
        this.notes = notes;
        this.writer = writer;
        this.lineEnd = file.lineEnd();
    }

    /// The file in its own encoding; UTF-8 gets its mark, so that spreadsheets recognise it.
    static byte[] of(TextSheet file, Notes notes) {
        var encoding =
                file.encoding() == TextEncoding.UTF_8 ? TextEncoding.UTF_8_BOM : file.encoding();
        notes.measure(file);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(encoding.mark());
        try (var writer = new OutputStreamWriter(bytes, encoding.charset())) {
            var problems = file.each(new TextCopy(file, notes, writer));
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
        try {
            // lines left out as blank are kept, so that the others keep their numbers
            for (; nextLine < row.line(); nextLine++) {
                writer.write(lineEnd);
            }
            write(notes.annotate(row.line(), cells(row)));
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String[] cells(SheetRow row) {
        var cells = new String[row.size()];
        for (var place = 0; place < cells.length; place++) {
            var text = row.text(place);
            cells[place] = Characters.withApostrophe(text);
        }
        return cells;
    }

    private void write(String[] cells) throws IOException {
        for (var place = 0; place < cells.length; place++) {
            if (place > 0) {
                writer.write(file.separator());
            }
            write(cells[place]);
        }
        writer.write(lineEnd);
        nextLine++;
    }

    private void write(String cell) throws IOException {
        var isQuoted = false;
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            isQuoted |= c == '"' || c == file.separator() || c == '\n' || c == '\r';
            var isSecond = c == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
            nextLine += (c == '\n' || c == '\r') && !isSecond ? 1 : 0;
        }
        writer.write(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
}
