package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file given back with notes is the sender's own, and gives the same result again.
class AnnotatedFileTest {
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private static CheckedFiling check(Upload upload) {
        var september = Samples.check(Samples.sheet(Samples.SEPTEMBER), none());
        var persons = Samples.after(september).persons();
        var known =
                new Known(
                        Samples.MINGYUAN,
                        Samples.CITY,
                        Samples.SINCE,
                        persons,
                        List.of(),
                        List.of(),
                        Set.of());
        return Samples.check(FilingSheet.read(upload, Samples.TODAY).orThrow(), known);
    }

    private static List<String> lines(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static Known none() {
        return Samples.nothing(Samples.MINGYUAN);
    }

    private static Upload annotated(Upload upload, String language) {
        var file = AnnotatedFile.of(upload, check(upload), Sentences.in(language).words());
        return new Upload(file.fileName(), file.bytes());
    }

    private static void givesTheSameAgain(Upload upload) {
        var first = check(upload);
        for (var language : List.of("zh", "en")) {
            var once = annotated(upload, language);
            var again = check(once);
            assertThat(lines(again.rows())).containsExactlyElementsOf(lines(first.rows()));
            assertThat(lines(again.findings())).containsExactlyElementsOf(lines(first.findings()));
            assertThat(again.ignoredColumns()).isEqualTo(first.ignoredColumns());
            assertThat(again.due().total()).isEqualTo(first.due().total());
            assertThat(lines(check(annotated(once, "zh")).findings()))
                    .containsExactlyElementsOf(lines(first.findings()));
        }
    }

    @Test
    void theSampleFileKeepsItsEncodingAndItsLines() {
        var upload = Samples.file(Samples.OCTOBER);
        var file = AnnotatedFile.of(upload, check(upload), Sentences.in("zh").words());
        assertThat(file.fileName()).isEqualTo("filing-2025-10-mingyuan.gbk-已标注.csv");
        var lines = new String(file.bytes(), GB_18030).split("\r\n", -1);
        assertThat(lines).hasSize(316);
        assertThat(lines[0]).isEqualTo("社会保险费月度申报表");
        assertThat(lines[2]).isEqualTo("序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注,状态,怎么改");
        assertThat(lines[3]).endsWith(",9600,,可以提交,");
        assertThat(lines[39]).contains(",要改,证件号码：2 月没有 30 日（1969 年）。");
        givesTheSameAgain(upload);
    }

    @Test
    void theSampleFileWithAMarkKeepsIt() {
        var upload = Samples.file(Samples.JIANGCHENG_OCTOBER);
        var filing =
                Samples.check(
                        Samples.sheet(Samples.JIANGCHENG_OCTOBER),
                        Samples.nothing(Samples.JIANGCHENG));
        var file = AnnotatedFile.of(upload, filing, Sentences.in("en").words());
        assertThat(file.bytes()).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                .contains("备注,Status,What to do\r\n");
    }

    /// Everything a row can suffer from, once.
    private static final String DAMAGED =
            """
            1,范玲梓,居民身份证,990102199709104762,合同制,９６００,

            2,=HYPERLINK("x"),身份证,990102199806170542,合同制,-4800,"一，
            二"
            3,＋孙丽丽,,@990102196911155658,合同制,+18500,-备注
            ,,,,,,
            4, =康秀芳,护照,99010319820804664X,没见过,"1,23",@x
            5,\t郝子远,居民身份证,\t990101197403020173,合同制,1.1E+04,#REF!
            6,'=x,外国人永久居留身份证,'990102199709104762,合同制,0,'ok
            7,#N/A,居民身份证,#VALUE!,合同制,#DIV/0!,多一格,多两格
            合计,,,,,999999,
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void damagedRowsGiveTheSameAgain(String charset) {
        var text = FilingTexts.of(DAMAGED);
        for (var variant :
                List.of(
                        text,
                        text.replace("\n", "\r\n"),
                        text.replace('\n', '\r'),
                        text.replace(',', ';'),
                        text.replace("\t", " ").replace(',', '\t'))) {
            givesTheSameAgain(new Upload("名单.csv", variant.getBytes(Charset.forName(charset))));
        }
    }

    @Test
    void wideEncodingsStayWide() {
        var text = FilingTexts.of(DAMAGED);
        givesTheSameAgain(new Upload("a", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)));
        givesTheSameAgain(new Upload("a", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)));
        givesTheSameAgain(new Upload("a", text.getBytes(StandardCharsets.UTF_16LE)));
        givesTheSameAgain(new Upload("a", text.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void nothingThatASpreadsheetWouldRunIsLeftInAText() {
        var upload = new Upload("名单.csv", FilingTexts.of(DAMAGED).getBytes(StandardCharsets.UTF_8));
        var text = new String(annotated(upload, "zh").bytes(), StandardCharsets.UTF_8);
        var cells = 0;
        for (var row :
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text.substring(1))) {
            for (var cell : row.getFields()) {
                assertThat(Characters.formulaSign(cell)).as(cell).isNull();
                cells += cell.startsWith("'") ? 1 : 0;
            }
        }
        assertThat(cells).isEqualTo(12);
    }

    @Test
    void damagedWorkbooksGiveTheSameAgain() {
        var number = "990102199709104762";
        var rows =
                Workbooks.filing(
                        Workbooks.row(
                                "<c><f>ROW()</f><v>17</v></c>",
                                "范玲梓",
                                "<c t='str'><f>A1</f><v>居民身份证</v></c>",
                                number,
                                "合同制",
                                "<c><f>B4*2</f><v>9600</v></c>"),
                        Workbooks.person(Workbooks.number("990102199806170540"), "4800"),
                        "<row r='9'/>",
                        Workbooks.row(
                                "",
                                "=x",
                                "",
                                "+" + number,
                                "",
                                "<c s='1'><v>9600</v></c>",
                                "a_x0001_b"),
                        Workbooks.row(
                                "",
                                "<c t='e'><v>#REF!</v></c>",
                                "",
                                number,
                                "",
                                "<c t='b'><v>1</v></c>"),
                        Workbooks.row(
                                "", "孙_x005F_x0041_", "", number, "", Workbooks.number("9600.07")));
        givesTheSameAgain(new Upload("名单.xlsx", Workbooks.of(rows)));
    }

    @Test
    void aWorkbookGivenBackHoldsNoFormula() {
        var rows = Workbooks.filing(Workbooks.person("x", "<c><f>1+1</f><v>2</v></c>"));
        var file = annotated(new Upload("名单.xlsx", Workbooks.of(rows)), "zh");
        SheetFile.open(file, FileLimits.DEFAULT)
                .orThrow()
                .each(row -> {
                    for (var place = 0; place < row.size(); place++) {
                        assertThat(row.kind(place)).isNotEqualTo(CellKind.FORMULA);
                    }
                    return true;
                });
    }
}
