package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// A sheet of a workbook (工作表).
final class WorkbookSheet implements SheetFile {
    static Result<SheetFile> open(Upload upload, FileLimits limits) {
        return Result.refused(FindingCode.FILE_NOT_A_TABLE.refusal());
    }

    @Override
    public SourceFile source() {
        throw new IllegalStateException();
    }

    @Override
    public List<Refusal> each(RowSink sink) {
        throw new IllegalStateException();
    }
}
