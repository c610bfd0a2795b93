package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Workbooks made to harm: refused in a sentence, within a few megabytes of memory.
class HostileWorkbookTest {
    private static final String PERSON = Workbooks.person(FilingTexts.NUMBER, "9600");

    private static Result<FilingSheet> read(byte[] bytes) {
        return FilingSheet.read(new Upload("名单.xlsx", bytes), Samples.TODAY);
    }

    private static Result<FilingSheet> withSheet(String xml) {
        var parts = Workbooks.parts("");
        Workbooks.put(parts, "xl/worksheets/sheet1.xml", xml);
        return read(Workbooks.zip(parts));
    }

    private static void refuses(Result<FilingSheet> result, FindingCode code) {
        assertThat(result.refusals()).extracting(Refusal::code).containsExactly(code.code());
        assertThat(Sentences.in("zh").of(result.refusals().getFirst())).isNotBlank();
        assertThat(Sentences.in("en").of(result.refusals().getFirst())).isNotBlank();
    }

    /// A workbook whose sheet is this start, then a text repeated until so many bytes, deflated.
    private static byte[] bomb(String start, String repeated, long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            var parts = Workbooks.parts("");
            parts.remove("xl/worksheets/sheet1.xml");
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            var block =
                    repeated.repeat(65_536 / repeated.length() + 1)
                            .getBytes(StandardCharsets.UTF_8);
            for (var written = 0L; written < size; written += block.length) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aBombOfSpacesIsStoppedEarly() throws IOException {
        var start = "<worksheet><sheetData><row><c t='inlineStr'><is><t>";
        refuses(read(bomb(start, " ", 256L << 20)), FindingCode.WORKBOOK_TEXT);
    }

    @Test
    void aBombOfEmptyRowsIsStoppedEarly() throws IOException {
        refuses(
                read(bomb("<worksheet><sheetData>", "<row/>", 256L << 20)),
                FindingCode.WORKBOOK_RATIO);
    }

    @Test
    void whatUnpacksToTooMuchIsStoppedThere() {
        var zip = new FileLimits.Zip(100, 10_000, 1_000, 3);
        var limits = new FileLimits(1 << 20, 1_000, 64, 1_000, zip);
        var upload = new Upload("a", Workbooks.of(Workbooks.filing(PERSON.repeat(100))));
        refuses(
                FilingSheet.read(upload, limits, ImportProfile.DEFAULT, Samples.TODAY),
                FindingCode.WORKBOOK_UNPACKED);
    }

    @Test
    void tooManyPartsAndSheetsAreCountedFirst() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (var i = 0; i <= 1_000; i++) {
            many.put("part" + i, new byte[0]);
        }
        refuses(read(Workbooks.zip(many)), FindingCode.WORKBOOK_PARTS);
        var parts = Workbooks.parts(PERSON);
        Workbooks.put(
                parts,
                "xl/workbook.xml",
                "<workbook><sheets>"
                        + "<sheet name='a' id='r1'/>".repeat(33)
                        + "</sheets></workbook>");
        refuses(read(Workbooks.zip(parts)), FindingCode.WORKBOOK_SHEETS);
    }

    /// One cell addressed so far out that a row as wide would fill the memory.
    @Test
    void aCellFarOutIsOneColumnTooMany() {
        for (var place : new String[] {"XFD1", "ZZZZZZ1", "ZZZZZZZZZZZZZZZZ1", "1", "é"}) {
            refuses(
                    withSheet(Workbooks.sheet("<row><c r='" + place + "'><v>1</v></c></row>")),
                    FindingCode.FILE_TOO_MANY_COLUMNS);
        }
        var empty = "<row><c r='XFD1' s='1'/></row>";
        assertThat(withSheet(Workbooks.sheet(empty + Workbooks.filing(PERSON))).orThrow().rows())
                .hasSize(1);
    }

    @Test
    void aCellOfAMegabyteIsTooLong() {
        var text = letters(1 << 20);
        refuses(
                read(Workbooks.of(Workbooks.filing(Workbooks.row("1", text)))),
                FindingCode.FILE_CELL_TOO_LONG);
        var parts = Workbooks.parts(Workbooks.filing(Workbooks.row("<c t='s'><v>0</v></c>")));
        Workbooks.put(parts, "xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>");
        refuses(read(Workbooks.zip(parts)), FindingCode.FILE_CELL_TOO_LONG);
        var unused = Workbooks.parts(Workbooks.filing(PERSON));
        Workbooks.put(unused, "xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>");
        assertThat(read(Workbooks.zip(unused)).orThrow().rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet>&e;</worksheet>",
                "<?xml version='1.0'?><!DOCTYPE w SYSTEM 'http://127.0.0.1:1/x.dtd'><worksheet/>",
                "<worksheet><!-- --></worksheet>",
                "<worksheet><sheetData><![CDATA[x]]></sheetData></worksheet>",
                "<worksheet><?php x ?></worksheet>"
            })
    void whatNoSpreadsheetWritesIsRefusedUnread(String xml) {
        refuses(withSheet(xml), FindingCode.WORKBOOK_DECLARATION);
    }

    @Test
    void anEntityIsNeverExpanded() {
        refuses(
                withSheet(
                        "<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>"),
                FindingCode.WORKBOOK_DAMAGED);
    }

    @Test
    void floodsOfNamesAndDepthAreStopped() {
        var names = new StringBuilder("<worksheet>");
        for (var i = 0; i < 5_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refuses(withSheet(names + "</worksheet>"), FindingCode.WORKBOOK_DECLARATION);
        refuses(withSheet("<a>".repeat(100)), FindingCode.WORKBOOK_DECLARATION);
        var attributes = new StringBuilder("<worksheet>");
        for (var i = 0; i < 5_000; i++) {
            attributes.append("<c n").append(i).append("=''/>");
        }
        refuses(withSheet(attributes + "</worksheet>"), FindingCode.WORKBOOK_DECLARATION);
    }

    @Test
    void anAttributeWithoutEndIsStopped() {
        var text = letters(GuardedCharacters.LONGEST_STRETCH + 100);
        refuses(withSheet("<worksheet a='" + text), FindingCode.WORKBOOK_TEXT);
    }

    /// Letters that pack badly, so that no other limit is met first.
    private static String letters(int length) {
        var random = new Random(1);
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "content.xml", "xl/workbook.bin", "a.csv"})
    void otherArchivesAreNamedSo(String part) {
        var result = read(Workbooks.zip(Map.of(part, new byte[10])));
        refuses(result, FindingCode.WORKBOOK_OTHER_ARCHIVE);
    }

    @Test
    void emptyAndBrokenWorkbooksSaySo() {
        refuses(read(Workbooks.of("")), FindingCode.WORKBOOK_EMPTY);
        refuses(
                withSheet("<worksheet><sheetData><row><c><v>1</v></row>"),
                FindingCode.WORKBOOK_DAMAGED);
        refuses(withSheet("not xml"), FindingCode.WORKBOOK_DAMAGED);
        var parts = Workbooks.parts(PERSON);
        parts.remove("xl/worksheets/sheet1.xml");
        refuses(read(Workbooks.zip(parts)), FindingCode.WORKBOOK_DAMAGED);
        parts.put(
                "xl/worksheets/sheet1.xml",
                Workbooks.sheet(PERSON).getBytes(StandardCharsets.UTF_16));
        refuses(read(Workbooks.zip(parts)), FindingCode.WORKBOOK_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E-999999999", "NaN", "1e5e5", "", "9E+308"})
    void numbersBeyondReasonTakeNoTime(String value) {
        var rows =
                Workbooks.filing(
                        Workbooks.person(Workbooks.number(value), Workbooks.number(value)));
        var sheet = read(Workbooks.of(rows)).orThrow();
        assertThat(sheet.findings()).hasSizeGreaterThanOrEqualTo(2);
        sheet.findings().forEach(found -> assertThat(Sentences.in("zh").of(found)).isNotBlank());
    }

    /// Deflate64, bzip2, LZMA, zstandard, XZ, PPMd: no spreadsheet packs like that.
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 98, 99})
    void otherWaysOfPackingAreDamage(int method) {
        var bytes = Workbooks.of(Workbooks.filing(PERSON));
        for (var i = 0; i + 11 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
                var at = bytes[i + 2] == 1 ? i + 10 : bytes[i + 2] == 3 ? i + 8 : -1;
                if (at > 0) {
                    bytes[at] = (byte) method;
                }
            }
        }
        refuses(read(bytes), FindingCode.WORKBOOK_DAMAGED);
    }

    @Test
    void aWorkbookCutAnywhereIsRefusedInASentence() {
        var bytes = Workbooks.of(Workbooks.filing(PERSON.repeat(50)));
        for (var length = 4; length < bytes.length; length += 13) {
            var result = read(Arrays.copyOf(bytes, length));
            refuses(result, FindingCode.WORKBOOK_DAMAGED);
        }
    }
}
