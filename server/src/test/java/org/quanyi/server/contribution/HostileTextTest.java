package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Texts as people and programs damage them: each gets its own sentence, none an exception.
class HostileTextTest {
    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String ROW = "1,范玲梓,居民身份证," + FilingTexts.NUMBER + ",合同制,9600,\n";

    private static Result<FilingSheet> read(byte[] bytes) {
        return FilingSheet.read(new Upload("名单.csv", bytes), Samples.TODAY);
    }

    private static Result<FilingSheet> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refused(Result<FilingSheet> result) {
        for (var refusal : result.refusals()) {
            assertThat(Sentences.in("zh").of(refusal)).isNotBlank();
            assertThat(Sentences.in("en").of(refusal)).isNotBlank();
        }
        return result.refusals().stream().map(Refusal::code).toList();
    }

    private static void refuses(Result<FilingSheet> result, FindingCode... codes) {
        assertThat(refused(result))
                .containsExactly(Stream.of(codes).map(FindingCode::code).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\ufeff', UTF-8 (BOM)",
        "UTF-16LE, '\ufeff', UTF-16LE (BOM)",
        "UTF-16BE, '\ufeff', UTF-16BE (BOM)",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "GB18030, '', GB 18030"
    })
    void everyEncodingGivesTheSameRowsAndIsNamed(String charset, String mark, String label) {
        // 𠮷 and 䶮 lie beyond the basic plane and beyond GBK
        var rows = ROW.replace("范玲梓", "𠮷䶮·阿卜杜拉");
        var sheet =
                read((mark + FilingTexts.of(rows)).getBytes(Charset.forName(charset))).orThrow();
        assertThat(sheet.source().encoding()).isEqualTo(label);
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows().getFirst().name()).isEqualTo("𠮷䶮·阿卜杜拉");
    }

    @Test
    void bytesThatFitNoEncodingAreNamedByTheirLine() {
        var bytes = FilingTexts.of(ROW + ROW).getBytes(GB_18030);
        bytes[bytes.length - 20] = (byte) 0xff;
        var result = read(bytes);
        refuses(result, FindingCode.FILE_ENCODING);
        assertThat(result.refusals().getFirst().arguments()).containsExactly("GB 18030", "5");
        var marked = ("\ufeff" + FilingTexts.of(ROW)).getBytes(StandardCharsets.UTF_8);
        marked[marked.length - 40] = (byte) 0xc0;
        refuses(read(marked), FindingCode.FILE_ENCODING);
        var wide = ("\ufeff" + FilingTexts.of(ROW)).getBytes(StandardCharsets.UTF_16LE);
        refuses(read(Arrays.copyOf(wide, wide.length - 1)), FindingCode.FILE_ENCODING);
    }

    @Test
    void aZeroByteIsNamedByItsLine() {
        var result = read(FilingTexts.of(ROW).replace("范", "\0"));
        refuses(result, FindingCode.FILE_ZERO_BYTE);
        assertThat(result.refusals().getFirst().arguments()).containsExactly("4");
    }

    static Stream<Arguments> notTables() {
        return Stream.of(
                Arguments.of(new byte[0], FindingCode.FILE_EMPTY),
                Arguments.of(bytes("\ufeff \r\n"), FindingCode.FILE_EMPTY),
                Arguments.of(bytes("%PDF-1.7 …"), FindingCode.FILE_NOT_A_TABLE),
                Arguments.of(bytes("<html><table>"), FindingCode.FILE_NOT_A_TABLE),
                Arguments.of(bytes("\ufeff<?xml version='1.0'?>"), FindingCode.FILE_NOT_A_TABLE),
                Arguments.of(
                        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
                        FindingCode.FILE_OLD_EXCEL),
                Arguments.of(bytes("PK\u0003\u0004…"), FindingCode.WORKBOOK_DAMAGED),
                Arguments.of(bytes(",,,\n\n , \n"), FindingCode.HEADER_MISSING),
                Arguments.of(bytes("请查收附件"), FindingCode.HEADER_MISSING),
                Arguments.of(bytes("a\n".repeat(100)), FindingCode.HEADER_MISSING));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("notTables")
    void whatIsNoTableIsSaidToBeNone(byte[] bytes, FindingCode code) {
        refuses(read(bytes), code);
    }

    @Test
    void structureComesAloneBeforeRows() {
        var head = FilingTexts.HEAD;
        refuses(read(head), FindingCode.HEADER_MISSING);
        refuses(read(head + FilingTexts.HEADER), FindingCode.ROWS_MISSING);
        refuses(
                read(head + "序号,姓名\n1,x\n"),
                FindingCode.COLUMN_MISSING,
                FindingCode.COLUMN_MISSING);
        refuses(read(head + "姓名,证件号码,身份证号,缴费基数\nx,x,x,x\n"), FindingCode.COLUMN_DOUBLED);
        assertThat(read(head + "序号,姓名,工资\n1,x,1\n").refusals().getFirst().arguments())
                .containsExactly("证件号码", "序号、姓名、工资");
        assertThat(read(head + "姓名,证件号码,身份证号,缴费基数\nx\n").refusals().getFirst().arguments())
                .containsExactly("证件号码", "B、C");
    }

    @Test
    void theHeadIsAskedForPieceByPiece() {
        refuses(
                read(FilingTexts.HEADER + ROW),
                FindingCode.EMPLOYER_MISSING,
                FindingCode.MONTH_MISSING);
        refuses(
                read(FilingTexts.of(ROW).replace("91990101MA0000015C", "91990101MA0000015D")),
                FindingCode.EMPLOYER_CODE);
        refuses(read(FilingTexts.of(ROW).replace("2025-10", "十月")), FindingCode.MONTH_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "202510",
        "2025年10月",
        "2025/10",
        "2025.10",
        "２０２５－１０",
        "2025-10-01",
        "2025/10/1",
        "2025 年 10 月",
        "20251031",
        "2025年10月份"
    })
    void aMonthMayBeWrittenInManyWays(String month) {
        var text = FilingTexts.of(ROW).replace(",2025-10", "," + month);
        assertThat(read(text).orThrow().head().month()).hasToString("2025-10");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-13",
        "2025",
        "10-2025",
        "2025-10-32",
        "2025.1",
        "20251",
        "Oct-25",
        "-2025-10",
        "20251300"
    })
    void whatIsNoMonthIsNotTakenForOne(String month) {
        refuses(
                read(FilingTexts.of(ROW).replace(",2025-10", "," + month)),
                FindingCode.MONTH_UNREADABLE);
    }

    @Test
    void limitsAreKeptBeforeAnythingElse() {
        var limits = new FileLimits(1_000, 3, 8, 20, FileLimits.DEFAULT.zip());
        refuses(limited("x".repeat(1_001), limits), FindingCode.FILE_TOO_LARGE);
        refuses(limited(FilingTexts.of(ROW.repeat(4)), limits), FindingCode.FILE_TOO_MANY_ROWS);
        assertThat(limited(FilingTexts.of(ROW.repeat(3) + "合计,,,,,1,\n"), limits).orThrow().rows())
                .hasSize(3);
        refuses(
                limited(FilingTexts.of(ROW + "x" + ",".repeat(8)), limits),
                FindingCode.FILE_TOO_MANY_COLUMNS);
        refuses(
                limited(FilingTexts.of(ROW.replace("合同制", "合".repeat(21))), limits),
                FindingCode.FILE_CELL_TOO_LONG);
    }

    private static Result<FilingSheet> limited(String text, FileLimits limits) {
        return FilingSheet.read(
                new Upload("a", bytes(text)), limits, ImportProfile.DEFAULT, Samples.TODAY);
    }

    @Test
    void aMillionAndOneRowsAreOneTooMany() {
        var row = bytes("1,范,," + FilingTexts.NUMBER + ",,9600\n");
        var head = bytes(FilingTexts.of(""));
        var bytes = Arrays.copyOf(head, head.length + row.length * 1_000_001);
        for (var i = 0; i < 1_000_001; i++) {
            System.arraycopy(row, 0, bytes, head.length + i * row.length, row.length);
        }
        var result = read(bytes);
        refuses(result, FindingCode.FILE_TOO_MANY_ROWS);
        assertThat(result.refusals().getFirst().arguments()).containsExactly("1000000");
        assertThat(read(Arrays.copyOf(bytes, bytes.length - row.length)).orThrow().rows())
                .hasSize(1_000_000);
    }

    @Test
    void aCellOfAMegabyteIsTooLongAndNotAQuote() {
        refuses(
                read(FilingTexts.of(ROW.replace("合同制", "x".repeat(1 << 20)))),
                FindingCode.FILE_CELL_TOO_LONG);
        refuses(
                read(FilingTexts.of(ROW.replace("合同制", '"' + "x".repeat(1 << 20) + '"'))),
                FindingCode.FILE_CELL_TOO_LONG);
        var open = read(FilingTexts.of(ROW + ROW.replace("合同制", "\"合同制")));
        refuses(open, FindingCode.FILE_QUOTE);
        assertThat(open.refusals().getFirst().arguments()).containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource({"'\t'", ";"})
    void otherSeparatorsAreSeen(String separator) {
        var text = FilingTexts.of(ROW).replace(",", separator);
        assertThat(read(text).orThrow().findings()).isEmpty();
    }

    @Test
    void columnsStandInAnyOrderUnderAnyOfTheirNames() {
        var codes =
                """
                AAB001,AAB003,AAE003,AAC002,AAC003,AAE180,AAC040,AAC013,AAE013,YAC123
                91990101MA0000015C,示例,202510,990102199709104762,范玲梓,9600,1,合同制,,x
                91990101ma0000015c,示例,2025-10,990102199806170542,胡萍,4800,1,合同制,,x
                91990102MA0000023M,示例,2025-10,990102196911155658,孙丽丽,18500,1,合同制,,x
                91990101MA0000015C,示例,2025-09,99010319820804664X,康秀芳,7300,1,合同制,,x
                """;
        var sheet = read(codes).orThrow();
        assertThat(sheet.head())
                .isEqualTo(
                        new FilingHead(
                                "示例", Samples.MINGYUAN, org.quanyi.rules.Month.parse("2025-10")));
        assertThat(sheet.columns().ignored()).containsExactly("AAC040", "YAC123");
        assertThat(sheet.rows()).extracting(FilingRow::base).startsWith(960_000L, 480_000L);
        assertThat(sheet.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ROW_OF_OTHER_EMPLOYER, FindingCode.ROW_OF_OTHER_MONTH);
        var english =
                "Employer：示例\nCredit code：91990101MA0000015C\nMonth: 2025-10\n"
                        + "Contribution Base (yuan),＊Name,ID Number\n9600,范玲梓,990102199709104762\n";
        assertThat(read(english).orThrow().findings()).isEmpty();
        assertThat(read(codes.replace("AAE180", "x")).orThrow().rows().getFirst().base())
                .isEqualTo(100);
    }

    @Test
    void aFileCutAnywhereIsReadOrRefusedInASentence() {
        for (var name : List.of(Samples.OCTOBER, Samples.JIANGCHENG_OCTOBER)) {
            var bytes = Samples.file(name).bytes();
            for (var length = 0; length < bytes.length; length += length < 400 ? 1 : 97) {
                var result = read(Arrays.copyOf(bytes, length));
                if (!(result instanceof Result.Of<FilingSheet>)) {
                    assertThat(refused(result)).isNotEmpty();
                }
            }
        }
    }
}
