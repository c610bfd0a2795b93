package org.quanyi.server.wage;

import java.util.List;

/// A line of a file as its author sees it (表格的一行).
///
/// @param line as the file counts it
/// @param cells from the left; a formula with its equals sign
public record SheetLine(int line, List<String> cells) {

    public SheetLine {
        cells = List.copyOf(cells);
    }

    /// A cell without the spaces around it; empty where the line is shorter.
    String cell(int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
