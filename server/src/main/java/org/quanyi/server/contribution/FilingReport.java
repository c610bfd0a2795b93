package org.quanyi.server.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a filing came to (申报结果), in the one shape that the terminal, the programs' interface and
/// the pages share.
///
/// Amounts are yuan as decimal text. The components follow the published JSON; fields are added,
/// never renamed.
///
/// @param month `2025-10`
/// @param ready rows without anything to change
/// @param toChange one entry per cell that has to be changed
/// @param toConfirm one entry per question
/// @param base sum of the bases of the ready rows
/// @param due per insurance what the ready rows make due
/// @param receipt null while nothing was submitted
/// @param file how the file was understood
/// @param booked what the submission did, null while nothing was submitted
/// @param fixed one entry per place that counts otherwise than it was filed
/// @param caseNumber of the case in which two officers decide about it; null when it needs none
public record FilingReport(
        String employer,
        String month,
        int rows,
        int ready,
        List<ToChange> toChange,
        List<ToConfirm> toConfirm,
        String base,
        Map<String, Payers> due,
        String total,
        @Nullable String receipt,
        String employerName,
        int rowsToChange,
        FileRead file,
        Compared comparedWithLastMonth,
        @Nullable Booked booked,
        List<Fixed> fixed,
        @Nullable String caseNumber) {

    /// The same, waiting in a case.
    FilingReport inCase(String number) {
        return new FilingReport(
                employer,
                month,
                rows,
                ready,
                toChange,
                toConfirm,
                base,
                due,
                total,
                receipt,
                employerName,
                rowsToChange,
                file,
                comparedWithLastMonth,
                booked,
                fixed,
                number);
    }

    /// A cell that has to be changed (要改).
    ///
    /// @param row the number the list gives the row
    /// @param line of the file
    /// @param suggestion the value to put there where only one can be meant, else null
    public record ToChange(
            int row,
            int line,
            String column,
            String header,
            String value,
            String code,
            String message,
            @Nullable String suggestion) {}

    /// A place that was changed on the page (已更正).
    ///
    /// @param column empty if the whole row was left out
    /// @param value as filed
    /// @param instead what counts instead; null if the row was left out
    /// @param by the account that changed it
    /// @param at when
    public record Fixed(
            int row,
            int line,
            String column,
            String header,
            String value,
            @Nullable String instead,
            String by,
            Instant at) {}

    /// A question about a row of this list or of the last (请确认).
    ///
    /// @param key names it for an answer
    /// @param ofLastMonth whether the row is one of last month's list
    public record ToConfirm(
            int row, String code, String message, int line, String key, boolean ofLastMonth) {}

    /// Both payers' amounts of one insurance.
    public record Payers(String employer, String person) {}

    /// How the file was understood.
    ///
    /// @param sheet the sheet of a workbook, null for a text table
    public record FileRead(
            String name,
            String encoding,
            @Nullable String sheet,
            List<String> otherSheets,
            List<String> ignoredColumns) {}

    /// How the ready rows differ from last month, in persons.
    public record Compared(int added, int gone, int baseChanged) {}

    /// What the submission did, in persons.
    ///
    /// @param newLines whose first line of the month this is
    /// @param corrected whose line was taken back and written anew
    /// @param withdrawn whose line was taken back
    /// @param unchanged whose line stood already
    public record Booked(int newLines, int corrected, int withdrawn, int unchanged) {}
}
