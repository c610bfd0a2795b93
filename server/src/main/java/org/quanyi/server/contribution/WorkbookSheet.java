package org.quanyi.server.contribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// A sheet of a workbook (工作表): the first one that is shown and holds a cell.
///
/// Read with the JDK's own streaming parser behind [GuardedCharacters]. Ready-made workbook readers
/// hold a row as wide as a cell's address claims, and pass over formulas in text cells.
final class WorkbookSheet implements SheetFile {
    private final Upload upload;
    private final FileLimits limits;
    private final WorkbookArchive archive;
    private final WorkbookIndex index;
    private final SharedTexts shared;
    private final DateStyles styles;
    private final List<WorkbookIndex.SheetEntry> filled = new ArrayList<>();

    private WorkbookSheet(
            Upload upload, FileLimits limits, WorkbookArchive archive, WorkbookIndex index)
            throws IOException {
        this.upload = upload;
        this.limits = limits;
        this.archive = archive;
        this.index = index;
        this.shared = SharedTexts.read(archive, index, limits);
        this.styles = DateStyles.read(archive, index);
        for (var sheet : index.sheets()) {
            if (rows(sheet).next() != null) {
                filled.add(sheet);
            }
        }
    }

    static Result<SheetFile> open(Upload upload, FileLimits limits) {
        if (WorkbookArchive.hasTooManyParts(upload.bytes(), limits.zip())) {
            return Result.refused(FindingCode.WORKBOOK_PARTS.refusal("" + limits.zip().entries()));
        }
        WorkbookArchive archive;
        try {
            archive = WorkbookArchive.open(upload.bytes(), limits.zip());
        } catch (IOException | RuntimeException _) {
            return Result.refused(FindingCode.WORKBOOK_DAMAGED.refusal());
        }
        try {
            return open(upload, limits, archive);
        } catch (IOException | RuntimeException _) {
            return Result.refused(problem(archive));
        }
    }

    private static Result<SheetFile> open(Upload upload, FileLimits limits, WorkbookArchive archive)
            throws IOException {
        var index = WorkbookIndex.read(archive);
        if (index == null) {
            return Result.refused(FindingCode.WORKBOOK_OTHER_ARCHIVE.refusal());
        }
        var most = limits.zip().sheets();
        if (index.sheets().size() > most) {
            return Result.refused(FindingCode.WORKBOOK_SHEETS.refusal("" + most));
        }
        var sheet = new WorkbookSheet(upload, limits, archive, index);
        return sheet.filled.isEmpty()
                ? Result.refused(FindingCode.WORKBOOK_EMPTY.refusal())
                : Result.of(sheet);
    }

    /// The limit met, or else damage: whatever a library throws on hostile bytes is no more than
    /// that. Nothing of this project runs inside.
    private static Refusal problem(WorkbookArchive archive) {
        var breach = archive.breach();
        return breach == null ? FindingCode.WORKBOOK_DAMAGED.refusal() : breach;
    }

    private WorkbookRows rows(WorkbookIndex.SheetEntry sheet) throws IOException {
        return new WorkbookRows(
                archive, archive.part(sheet.part()), shared, styles, index.since1904(), limits);
    }

    @Override
    public SourceFile source() {
        var others = filled.stream().skip(1).map(WorkbookIndex.SheetEntry::name).toList();
        return new SourceFile(
                upload.fileName(),
                SourceFile.Kind.WORKBOOK,
                "XLSX",
                filled.getFirst().name(),
                others);
    }

    @Override
    public List<Refusal> each(RowSink sink) {
        WorkbookRows rows;
        try {
            rows = rows(filled.getFirst());
        } catch (IOException | RuntimeException _) {
            return List.of(problem(archive));
        }
        while (true) {
            @Nullable SheetRow row;
            try {
                row = rows.next();
            } catch (IOException | RuntimeException _) {
                return List.of(problem(archive));
            }
            if (row == null || !sink.row(row)) {
                return List.of();
            }
        }
    }
}
