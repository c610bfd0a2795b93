package org.quanyi.server.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file was understood (文件识别结果), for the page to show: nothing is guessed in silence.
///
/// @param name of the file
/// @param kind text table or workbook
/// @param encoding of a text table, such as `GB 18030`; `XLSX` for a workbook
/// @param sheet the sheet that was read, null for a text table
/// @param otherSheets further sheets with cells that were not read
public record SourceFile(
        String name, Kind kind, String encoding, @Nullable String sheet, List<String> otherSheets) {
    /// What the content is, whatever the name says.
    public enum Kind {
        /// Lines of cells, as CSV (文本表格).
        TEXT,
        /// An Office Open XML workbook, XLSX (工作簿).
        WORKBOOK
    }

    /// Copies the list.
    public SourceFile {
        otherSheets = List.copyOf(otherSheets);
    }
}
