package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// A table in a file whose kind and encoding are known (表格文件), ready to be read line by line.
sealed interface SheetFile permits TextSheet, WorkbookSheet {
    /// Recognises the file by its content; the name does not matter.
    static Result<SheetFile> open(Upload upload, FileLimits limits) {
        if (upload.size() > limits.bytes()) {
            return Result.refused(
                    FindingCode.FILE_TOO_LARGE.refusal(
                            Characters.mebibytes(limits.bytes()),
                            Characters.mebibytes(upload.size())));
        }
        return switch (ContentKind.of(upload.bytes())) {
            case EMPTY -> Result.refused(FindingCode.FILE_EMPTY.refusal());
            case OLD_EXCEL -> Result.refused(FindingCode.FILE_OLD_EXCEL.refusal());
            case OTHER -> Result.refused(FindingCode.FILE_NOT_A_TABLE.refusal());
            case ZIP -> WorkbookSheet.open(upload, limits);
            case TEXT -> TextSheet.open(upload, limits);
        };
    }

    /// How the file was understood.
    SourceFile source();

    /// Hands every line that is not blank to the sink, in the order of the file, until the sink has
    /// enough.
    ///
    /// @return why the file cannot be used; empty if nothing stopped the reading
    List<Refusal> each(RowSink sink);
}
