package org.quanyi.server.contribution;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// A table as lines of text with separators (文本表格), such as CSV.
final class TextSheet implements SheetFile {
    /// Far above any cell allowed, so that a cell too long is told apart from a quote never closed.
    private static final int LONGEST_FIELD = 4 << 20;

    private final Upload upload;
    private final FileLimits limits;
    private final TextEncoding encoding;
    private final char separator;

    private TextSheet(Upload upload, FileLimits limits, TextEncoding encoding) {
        this.upload = upload;
        this.limits = limits;
        this.encoding = encoding;
        this.separator = Separator.of(upload.bytes(), encoding);
    }

    static Result<SheetFile> open(Upload upload, FileLimits limits) {
        return TextEncoding.detect(upload.bytes())
                .map(encoding -> new TextSheet(upload, limits, encoding));
    }

    TextEncoding encoding() {
        return encoding;
    }

    char separator() {
        return separator;
    }

    /// How lines end in the file: as the first one does.
    String lineEnd() {
        var bytes = upload.bytes();
        var sample = new String(bytes, 0, Math.min(bytes.length, 65_536), encoding.charset());
        var feed = sample.indexOf('\n');
        if (feed < 0) {
            return sample.indexOf('\r') < 0 ? "\r\n" : "\r";
        }
        return feed > 0 && sample.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    @Override
    public SourceFile source() {
        return new SourceFile(
                upload.fileName(), SourceFile.Kind.TEXT, encoding.label(), null, List.of());
    }

    @Override
    public List<Refusal> each(RowSink sink) {
        var assembler = new RowAssembler(limits);
        try (var csv = open(assembler)) {
            for (var row : csv) {
                if (assembler.breach() != null) {
                    break;
                }
                if (!row.isBlank() && !sink.row(row)) {
                    return List.of();
                }
            }
            return assembler.breaches();
        } catch (CsvParseException _) {
            return List.of(FindingCode.FILE_QUOTE.refusal("" + assembler.line()));
        } catch (UncheckedIOException _) {
            // strict decoding is the only reader below that fails on bytes held in memory
            return List.of(
                    FindingCode.FILE_ENCODING.refusal(
                            encoding.label(), "" + encoding.lineOfMisfit(upload.bytes())));
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private CsvReader<SheetRow> open(RowAssembler assembler) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(assembler, characters());
    }

    private Reader characters() {
        var start = encoding.markLength();
        var bytes = upload.bytes();
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), encoding.strict());
    }
}
