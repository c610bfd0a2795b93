package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.contribution.Workbooks.filing;
import static org.quanyi.server.contribution.Workbooks.number;
import static org.quanyi.server.contribution.Workbooks.person;
import static org.quanyi.server.contribution.Workbooks.relation;
import static org.quanyi.server.contribution.Workbooks.row;
import static org.quanyi.server.contribution.Workbooks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;

/// Workbooks are read like text tables, and what a spreadsheet does to cells is told.
class WorkbookSheetTest {
    private static final String NUMBER = "990102199709104762";

    private static Result<FilingSheet> read(byte[] bytes) {
        return FilingSheet.read(new Upload("名单.xlsx", bytes), Samples.TODAY);
    }

    private static FilingSheet sheet(String... rows) {
        return read(Workbooks.of(filing(rows))).orThrow();
    }

    private static List<FindingCode> codes(FilingSheet sheet) {
        return sheet.findings().stream().map(Finding::code).toList();
    }

    @Test
    void readsWhatAnotherWriterWrote() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("十月名单");
            var lines = lines(Samples.OCTOBER);
            for (var line = 0; line < lines.size(); line++) {
                for (var place = 0; place < lines.get(line).length; place++) {
                    sheet.value(line, place, lines.get(line)[place]);
                }
            }
            workbook.newWorksheet("空");
            workbook.newWorksheet("说明").value(0, 0, "旁注");
        }
        var sheet = read(bytes.toByteArray()).orThrow();
        assertThat(sheet.source().sheet()).isEqualTo("十月名单");
        assertThat(sheet.source().otherSheets()).containsExactly("说明");
        var text = Samples.sheet(Samples.OCTOBER);
        assertThat(sheet.rows()).isEqualTo(text.rows());
        assertThat(sheet.findings()).isEqualTo(text.findings());
    }

    private static List<String[]> lines(String file) {
        var lines = new ArrayList<String[]>();
        SheetFile.open(Samples.file(file), FileLimits.DEFAULT)
                .orThrow()
                .each(row -> {
                    var cells = new String[row.size()];
                    for (var i = 0; i < cells.length; i++) {
                        cells[i] = row.text(i);
                    }
                    lines.add(cells);
                    return true;
                });
        return lines;
    }

    @Test
    void aBaseStoredAsANumberIsTheAmountTyped() {
        var sheet =
                sheet(
                        person(NUMBER, number("9600")),
                        person(NUMBER, number("9600.5")),
                        person(NUMBER, number("12345.670000000002")),
                        person(NUMBER, number("1.12E+4")));
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows())
                .extracting(FilingRow::base)
                .containsExactly(960_000L, 960_050L, 1_234_567L, 1_120_000L);
    }

    @Test
    void anIdentityNumberStoredAsANumberHasLostItsEnd() {
        var sheet = sheet(person(number("990102199709104770"), "9600"));
        assertThat(codes(sheet)).containsExactly(FindingCode.NUMBER_DIGITS_LOST);
        assertThat(sheet.findings().getFirst().at().value()).isEqualTo("990102199709104770");
        assertThat(codes(sheet(person(number("9.9010219970910477E+17"), "9600"))))
                .containsExactly(FindingCode.NUMBER_DIGITS_LOST);
    }

    @Test
    void aFormulaIsToldAsSuchWhereverItIsKept() {
        var plain = "<c><f>B4*2</f><v>9600</v></c>";
        var asText = "<c t='str'><f>B4</f><v>9600</v></c>";
        var shared = "<c t='s'><f>B4</f><v>0</v></c>";
        var child = "<c><f t='shared' si='0'/><v>9600</v></c>";
        var sheet =
                sheet(
                        person(NUMBER, plain),
                        person(NUMBER, asText),
                        person(NUMBER, shared),
                        person(NUMBER, child),
                        person(plain, "9600"));
        assertThat(codes(sheet)).hasSize(5).containsOnly(FindingCode.FORMULA);
        assertThat(sheet.findings().getFirst().at().value()).isEqualTo("=B4*2");
        assertThat(sheet.rows()).extracting(FilingRow::isReadable).containsOnly(false);
    }

    @Test
    void aDayIsTakenAsTheMonthAndNowhereElse() {
        var month = "<c s='2'><v>45931</v></c>";
        var rows =
                row("单位名称", "示例", "统一社会信用代码", Samples.MINGYUAN, "费款所属期", month)
                        + row("姓名", "证件号码", "缴费基数")
                        + row("范玲梓", NUMBER, "<c s='1'><v>9600</v></c>");
        var sheet = read(Workbooks.of(rows)).orThrow();
        assertThat(sheet.head().month()).hasToString("2025-10");
        assertThat(codes(sheet)).containsExactly(FindingCode.UNEXPECTED_DATE);
        assertThat(sheet.findings().getFirst().arguments()).containsExactly("1926-04-13");
    }

    @Test
    void knowsTheCalendarsOfSpreadsheets() {
        assertThat(CellNumber.of("45931", true, false).text()).isEqualTo("2025-10-01");
        assertThat(CellNumber.of("44469", true, true).text()).isEqualTo("2025-10-01");
        assertThat(CellNumber.of("1", true, false).text()).isEqualTo("1900-01-01");
        assertThat(CellNumber.of("61", true, false).text()).isEqualTo("1900-03-01");
        assertThat(CellNumber.of("45931.75", true, false).text()).isEqualTo("2025-10-01");
    }

    @Test
    void aMonthKeptAsADecimalIsNotTakenForJanuary() {
        assertThat(MonthText.month("2025.10")).hasToString("2025-10");
        assertThat(MonthText.month("2025.1")).isNull();
    }

    @Test
    void errorsAndTruthValuesAreNoContent() {
        var sheet =
                sheet(
                        person(NUMBER, "<c t='e'><v>#REF!</v></c>"),
                        person(NUMBER, "<c t='b'><v>1</v></c>"));
        assertThat(codes(sheet))
                .containsExactly(FindingCode.SPREADSHEET_ERROR, FindingCode.BASE_NOT_A_NUMBER);
    }

    @Test
    void numbersOfRowsMayBeFormulas() {
        var sheet = sheet(row("<c><f>ROW()-3</f><v>17</v></c>", "范玲梓", "", NUMBER, "", "9600"));
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows().getFirst().row()).isEqualTo(17);
    }

    @Test
    void linesAndColumnsAreThoseOfTheSheet() {
        var rows =
                row("统一社会信用代码", Samples.MINGYUAN, "费款所属期", "202510")
                        + "<row r='5'>"
                        + text("姓名").replace("<c", "<c r='C5'")
                        + text("证件号码").replace("<c", "<c r='E5'")
                        + text("缴费基数").replace("<c", "<c r='AB5'")
                        + "</row><row r='9'>"
                        + text("范玲梓").replace("<c", "<c r='C9'")
                        + text("x").replace("<c", "<c r='E9'")
                        + "<c r='AB9'><v>9600</v></c></row>";
        var sheet = read(Workbooks.of(rows)).orThrow();
        assertThat(sheet.rows().getFirst().base()).isEqualTo(960_000);
        assertThat(sheet.findings().getFirst().at().line()).isEqualTo(9);
        assertThat(sheet.findings().getFirst().at().column()).isEqualTo("E");
        assertThat(Columns.letter(27)).isEqualTo("AB");
    }

    @Test
    void sharedTextsAreJoinedWithoutReadingAids() {
        var parts =
                Workbooks.parts(filing(row("1", "<c t='s'><v>1</v></c>", "", NUMBER, "", "9600")));
        Workbooks.put(
                parts,
                "xl/sharedStrings.xml",
                "<sst><si><t>别的</t></si><si><r><t>范</t></r><r><t>玲梓</t></r>"
                        + "<rPh sb='0' eb='1'><t>fan</t></rPh></si></sst>");
        var sheet = read(Workbooks.zip(parts)).orThrow();
        assertThat(sheet.rows().getFirst().name()).isEqualTo("范玲梓");
    }

    @Test
    void escapedControlCharactersAreSeen() {
        assertThat(SharedTexts.unescaped("a_x000D_b_x005F_x")).isEqualTo("a\rb_x");
        assertThat(SharedTexts.unescaped("_x00G0_ _x1")).isEqualTo("_x00G0_ _x1");
        var sheet = sheet(row("1", "范_x202E_玲", "", NUMBER, "", "9600"));
        assertThat(codes(sheet)).containsExactly(FindingCode.HIDDEN_CHARACTER);
    }

    @Test
    void theFirstSheetShownThatHoldsACellIsRead() {
        var parts = Workbooks.parts(row(text("")));
        Workbooks.put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns:r='x'><sheets><sheet name='隐藏' state='hidden' r:id='r9'/>"
                        + "<sheet name='空' r:id='r1'/><sheet name='名单' r:id='r8'/>"
                        + "</sheets></workbook>");
        Workbooks.put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<R>"
                        + relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r8", "worksheet", "/xl/worksheets/sheet8.xml")
                        + relation("r9", "worksheet", "worksheets/sheet9.xml")
                        + "</R>");
        var list = Workbooks.sheet(filing(person(NUMBER, "9600")));
        Workbooks.put(parts, "xl/worksheets/sheet8.xml", list);
        Workbooks.put(parts, "xl/worksheets/sheet9.xml", Workbooks.sheet(row("旧名单")));
        var source = read(Workbooks.zip(parts)).orThrow().source();
        assertThat(source.sheet()).isEqualTo("名单");
        assertThat(source.otherSheets()).containsExactly("隐藏");
    }
}
