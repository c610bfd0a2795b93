package org.quanyi.server.contribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes workbooks part by part, also such as no spreadsheet would write.
final class Workbooks {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /// A workbook with one sheet of these rows, given as XML.
    static byte[] of(String rows) {
        return zip(parts(rows));
    }

    /// The parts of a workbook with one sheet, to be changed before zipping.
    static Map<String, byte[]> parts(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        put(parts, "[Content_Types].xml", "<Types/>");
        put(
                parts,
                "_rels/.rels",
                "<Relationships>%s</Relationships>"
                        .formatted(relation("r", "officeDocument", "xl/workbook.xml")));
        put(
                parts,
                "xl/workbook.xml",
                """
                <workbook xmlns='%s' xmlns:r='%s'>\
                <sheets><sheet name='名单' sheetId='1' r:id='r1'/></sheets></workbook>\
                """
                        .formatted(MAIN, OFFICE));
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships>%s%s%s</Relationships>"
                        .formatted(
                                relation("r1", "worksheet", "worksheets/sheet1.xml"),
                                relation("r2", "styles", "styles.xml"),
                                relation("r3", "sharedStrings", "sharedStrings.xml")));
        put(
                parts,
                "xl/styles.xml",
                """
                <styleSheet xmlns='%s'>\
                <numFmts><numFmt numFmtId='170' formatCode='yyyy"年"m"月"'/></numFmts>\
                <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
                <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs>\
                </styleSheet>\
                """
                        .formatted(MAIN));
        put(parts, "xl/sharedStrings.xml", "<sst xmlns='%s'/>".formatted(MAIN));
        put(parts, "xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                .formatted(id, OFFICE, type, target);
    }

    static String sheet(String rows) {
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>\
        """
                .formatted(MAIN, rows);
    }

    static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /// A row of cells, given as XML or as their text.
    static String row(String... cells) {
        var row = new StringBuilder("<row>");
        for (var cell : cells) {
            row.append(cell.startsWith("<c") ? cell : text(cell));
        }
        return row.append("</row>").toString();
    }

    static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    /// A filing of the demonstration employer, with these rows below the header.
    static String filing(String... rows) {
        return row("社会保险费月度申报表")
                + row("单位名称", "示例明远电子有限公司", "统一社会信用代码", Samples.MINGYUAN, "费款所属期", "2025-10")
                + row("序号", "姓名", "证件类型", "证件号码", "用工形式", "缴费基数", "备注")
                + String.join("", rows);
    }

    static String person(String number, String base) {
        return row("1", "范玲梓", "居民身份证", number, "合同制", base, "");
    }
}
