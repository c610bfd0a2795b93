package org.quanyi.server.contribution;

/// Checks cells whose text is kept or shown (文字单元格检查): nothing that a spreadsheet would run,
/// nothing that cannot be seen.
final class TextCells {
    private final RowFindings findings;

    TextCells(RowFindings findings) {
        this.findings = findings;
    }

    /// Whether the cell holds plain text; a finding says why not.
    boolean isSound(SheetRow row, int number, Column column, Columns columns) {
        var place = columns.place(column);
        var text = row.text(place);
        switch (row.kind(place)) {
            case FORMULA -> {
                findings.add(FindingCode.FORMULA, row, number, column, "=");
                return false;
            }
            case ERROR -> {
                findings.add(
                        FindingCode.SPREADSHEET_ERROR, row, number, column, Characters.shown(text));
                return false;
            }
            case DATE -> {
                findings.add(FindingCode.UNEXPECTED_DATE, row, number, column, text);
                return false;
            }
            case TEXT, NUMBER, ROUNDED_NUMBER, BOOLEAN -> {}
        }
        var sign = Characters.formulaSign(withoutApostrophe(text));
        if (sign != null) {
            findings.add(FindingCode.FORMULA, row, number, column, sign);
            return false;
        }
        var hidden = Characters.hidden(Characters.trim(text));
        if (hidden != null) {
            findings.add(FindingCode.HIDDEN_CHARACTER, row, number, column, hidden);
            return false;
        }
        if (text.indexOf('\ufffd') >= 0) {
            findings.add(FindingCode.CHARACTER_LOST, row, number, column);
            return false;
        }
        return true;
    }

    /// The text behind the apostrophe by which spreadsheets, and our own notes, mark a cell as
    /// text; other apostrophes stay.
    static String withoutApostrophe(String text) {
        if (text.length() > 1 && text.charAt(0) == '\'') {
            var next = text.charAt(1);
            if (Characters.isFormulaSign(next) || (next >= '0' && next <= '9')) {
                return text.substring(1);
            }
        }
        return text;
    }
}
