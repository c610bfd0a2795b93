package org.quanyi.server.contribution;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quanyi.rules.Result;

/// The sender's own file with two more columns (标注过的文件): the state of each row, and what to do.
///
/// Encoding, separator and line numbers stay, so that uploading it unchanged gives the same result
/// as before. What a spreadsheet would run is made plain text, since others may open the file.
///
/// @param fileName the file's name with a suffix
/// @param contentType for the browser
/// @param bytes the file
public record AnnotatedFile(String fileName, String contentType, byte[] bytes) {
    /// The words of the two columns in the reader's language.
    ///
    /// @param text the word of a key such as `annotated.status`
    /// @param sentence what to do about a finding
    public record Words(Function<String, String> text, Function<Finding, String> sentence) {}

    /// The file of a checked filing.
    public static AnnotatedFile of(Upload upload, CheckedFiling filing, Words words) {
        var lines = new BitSet();
        filing.rows().forEach(row -> lines.set(row.line()));
        filing.fixed().forEach(fixed -> lines.set(fixed.at().line()));
        return of(
                upload,
                new Notes(filing.headerLine(), lines, filing.findings(), words)
                        .with(filing.fixed()));
    }

    /// The file of receipts.
    public static AnnotatedFile of(Upload upload, ReceiptSheet receipts, Words words) {
        var lines = new BitSet();
        receipts.rows().forEach(row -> lines.set(row.line()));
        return of(upload, receipts.headerLine(), lines, receipts.findings(), words);
    }

    /// The file of a list of persons.
    public static AnnotatedFile of(Upload upload, PersonList persons, Words words) {
        var lines = new BitSet();
        persons.rows().forEach(row -> lines.set(row.line()));
        return of(upload, persons.headerLine(), lines, persons.findings(), words);
    }

    private static AnnotatedFile of(
            Upload upload, int headerLine, BitSet lines, List<Finding> findings, Words words) {
        findings.forEach(finding -> lines.set(finding.at().line()));
        return of(upload, new Notes(headerLine, lines, findings, words));
    }

    private static AnnotatedFile of(Upload upload, Notes notes) {
        var name = name(upload.fileName(), notes.suffix());
        return switch (SheetFile.open(upload, FileLimits.DEFAULT)) {
            case Result.Of<SheetFile>(TextSheet file) ->
                    new AnnotatedFile(name + ".csv", "text/csv", TextCopy.of(file, notes));
            case Result.Of<SheetFile>(WorkbookSheet file) ->
                    new AnnotatedFile(
                            name + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            WorkbookCopy.of(file, notes));
            case Result.Refused<SheetFile>(var refusals) ->
                    throw new IllegalArgumentException("never read: " + refusals);
        };
    }

    private static String name(String fileName, String suffix) {
        var point = fileName.lastIndexOf('.');
        var extension = fileName.substring(Math.max(point, 0)).toLowerCase(Locale.ROOT);
        var isKnown = List.of(".csv", ".txt", ".tsv", ".xlsx", ".xls").contains(extension);
        var base = isKnown ? fileName.substring(0, point) : fileName;
        return base.endsWith("-" + suffix) ? base : base + "-" + suffix;
    }
}
