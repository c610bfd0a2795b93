package org.quanyi.server.contribution;

/// What a workbook says a cell is (单元格类型); cells of text tables are always [#TEXT].
enum CellKind {
    /// Text, or nothing.
    TEXT,
    /// A number that the spreadsheet holds exactly.
    NUMBER,
    /// A whole number of more than 15 digits: the spreadsheet has already lost its last digits.
    ROUNDED_NUMBER,
    /// A day; the text is `yyyy-mm-dd`.
    DATE,
    /// Yes or no.
    BOOLEAN,
    /// A formula; the text is the value it had when the file was saved.
    FORMULA,
    /// An error of the spreadsheet such as `#REF!`.
    ERROR
}
