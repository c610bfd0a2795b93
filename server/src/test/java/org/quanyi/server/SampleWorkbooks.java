package org.quanyi.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The sample files as a spreadsheet would save them: amounts are numbers, all else is text.
public final class SampleWorkbooks {

    private SampleWorkbooks() {}

    /// The workbook of a sample file, one cell per cell.
    public static byte[] of(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "sample", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            List<String> lines = text(name).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String[] cells = lines.get(line).split(",", -1);
                for (int place = 0; place < cells.length; place++) {
                    put(sheet, line, place, cells[place]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int line, int place, String cell) {
        if (cell.matches("[0-9]{1,9}([.][0-9]{1,2})?")) {
            sheet.value(line, place, Double.parseDouble(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(line, place, cell);
        }
    }

    private static String text(String name) {
        Charset charset =
                name.contains(".gbk.") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String text = new String(SampleCity.file(name), charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
