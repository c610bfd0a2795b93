package org.quanyi.server.contribution;

/// What a submission booked.
///
/// @param filing with its receipt
/// @param checked what the check said when it was booked
/// @param newLines persons whose first line of the month this is
/// @param corrected persons whose line was taken back and written anew
/// @param withdrawn persons whose line was taken back
/// @param unchanged persons whose line stood already
public record SubmittedFiling(
        Filing filing,
        CheckedFiling checked,
        int newLines,
        int corrected,
        int withdrawn,
        int unchanged) {

    /// Whether anything was booked at all; sending the same file again books nothing.
    public boolean hadEffect() {
        return newLines + corrected + withdrawn > 0;
    }
}
