package org.quanyi.server.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What an import of the collector's receipts came to (到账导入结果), in the one shape of terminal and
/// programs.
///
/// @param receipts how many rows the file has
/// @param settled how many settled a due
/// @param suspense those that wait, with their reason
/// @param repeated serials that were on record already and had no effect
/// @param refundable serials whose money belongs back to the employer
/// @param contradicted serials on record with another content; nothing was booked for them
/// @param rowsToChange how many rows could not be read; nothing was booked for them
/// @param toChange what has to be changed in them
public record ReceiptReport(
        int receipts,
        int settled,
        List<Waits> suspense,
        List<String> repeated,
        List<String> refundable,
        List<String> contradicted,
        int rowsToChange,
        List<FilingReport.ToChange> toChange) {

    /// A receipt whose money waits (暂存).
    ///
    /// @param shortBy is `short` in JSON: how much is missing, negative when it is too much
    public record Waits(
            String receipt,
            String code,
            String amount,
            @JsonProperty("short") String shortBy,
            String message) {}
}
