package org.quanyi.server.contribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks cells whose text is kept or shown (文字单元格检查): nothing that a spreadsheet would run,
/// nothing that cannot be seen.
final class TextCells {
    /// What spreadsheets write where they could not work something out.
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!");

    private final Columns columns;
    private final RowFindings findings;

    TextCells(Columns columns, RowFindings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /// Whether the cell holds plain text; a finding says why not.
    boolean isSound(SheetRow row, int number, Column column) {
        var place = columns.place(column);
        var text = row.text(place);
        var problem = problem(row.kind(place), text);
        if (problem == null) {
            return true;
        }
        findings.add(problem, row, number, column, arguments(problem, row.kind(place), text));
        return false;
    }

    /// What is wrong with a cell, or null.
    static @Nullable FindingCode problem(CellKind kind, String text) {
        return switch (kind) {
            case FORMULA -> FindingCode.FORMULA;
            case ERROR -> FindingCode.SPREADSHEET_ERROR;
            case DATE -> FindingCode.UNEXPECTED_DATE;
            case TEXT, NUMBER, ROUNDED_NUMBER, BOOLEAN -> problem(text);
        };
    }

    private static @Nullable FindingCode problem(String text) {
        if (Characters.formulaSign(text) != null) {
            return FindingCode.FORMULA;
        }
        if (isError(text)) {
            return FindingCode.SPREADSHEET_ERROR;
        }
        if (Characters.hidden(Characters.trim(text)) != null) {
            return FindingCode.HIDDEN_CHARACTER;
        }
        return text.indexOf('\ufffd') >= 0 ? FindingCode.CHARACTER_LOST : null;
    }

    /// Whether the text is an error of a spreadsheet.
    static boolean isError(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && ERRORS.contains(text);
    }

    /// What the sentence of a problem names.
    static String[] arguments(FindingCode problem, CellKind kind, String text) {
        if (problem == FindingCode.CHARACTER_LOST) {
            return new String[0];
        }
        var named = Characters.shown(text);
        if (problem == FindingCode.FORMULA) {
            named = kind == CellKind.FORMULA ? "=" : String.valueOf(Characters.formulaSign(text));
        } else if (problem == FindingCode.HIDDEN_CHARACTER) {
            named = String.valueOf(Characters.hidden(Characters.trim(text)));
        }
        return new String[] {named};
    }
}
