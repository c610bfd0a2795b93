package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// The collector's file is read row by row, and no money is lost over a detail.
class ReceiptSheetTest {
    private static final String HEADER = "流水号,到账日期,单位名称,统一社会信用代码,费款所属期,险种,金额\n";
    private static final String ROW =
            "SW1,2025-10-20,示例明远电子有限公司,91990101MA0000015C,2025-10,110,2400.00\n";

    private static ReceiptSheet read(String rows) {
        var upload = new Upload("到账.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        return ReceiptSheet.read(upload, Samples.TODAY).orThrow();
    }

    @Test
    void theSampleFileIsReadInAllRows() {
        var sheet = ReceiptSheet.read(Samples.file(Samples.RECEIPTS), Samples.TODAY).orThrow();
        assertThat(sheet.source().encoding()).isEqualTo("GB 18030");
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.size()).isEqualTo(14);
        assertThat(sheet.rows()).hasSize(14);
        assertThat(sheet.rows().get(5))
                .isEqualTo(
                        new ReceiptRow(
                                6,
                                7,
                                new Receipt(
                                        "SW2025000006",
                                        LocalDate.of(2025, 10, 20),
                                        "示例明远电子有限公司",
                                        Samples.MINGYUAN,
                                        Month.parse("2025-10"),
                                        Insurance.MEDICAL,
                                        Money.yuan("286903.61"))));
        assertThat(sheet.receipts().getLast()).isEqualTo(sheet.receipts().get(4));
        assertThat(sheet.receipts().get(12).employerCode()).isEqualTo("91990101MA00009999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SW1|''|RECEIPT_SERIAL_MISSING",
                "SW1|SW 1|RECEIPT_SERIAL",
                "SW1|=SW1|RECEIPT_TEXT",
                "2025-10-20|2025-02-30|RECEIPT_DAY",
                "2025-10-20|2025-10-23|RECEIPT_DAY_TO_COME",
                "91990101MA0000015C|''|RECEIPT_EMPLOYER_MISSING",
                "91990101MA0000015C|91990101|RECEIPT_EMPLOYER",
                "2025-10,110|上月,110|RECEIPT_MONTH",
                ",110,|,120,|RECEIPT_INSURANCE",
                "2400.00|''|RECEIPT_AMOUNT_MISSING",
                "2400.00|-2400.00|RECEIPT_AMOUNT_SIGN",
                "2400.00|0.00|RECEIPT_AMOUNT_SIGN",
                "2400.00|2400.001|RECEIPT_AMOUNT_PRECISE",
                "2400.00|贰仟肆佰|RECEIPT_AMOUNT",
                "2400.00|+2400|RECEIPT_TEXT"
            })
    void oneDefectIsOneFinding(String good, String bad, FindingCode code) {
        var sheet = read(ROW.replace(good, bad));
        assertThat(sheet.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.size()).isEqualTo(1);
    }

    @Test
    void otherWaysOfWritingTheSameAreTaken() {
        var sheet =
                read(
                        ROW
                                + "ＳＷ２,2025/10/20,名,91990101ma0000015c,202510,失业保险,\"￥2,400.00\"\n"
                                + "SW3,20251020,名,91990101MA00009999,2025年10月,工伤,2400元\n"
                                + "合计,,,,,,7200.00\n");
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.receipts())
                .extracting(
                        Receipt::serial, Receipt::employerCode, Receipt::insurance, Receipt::amount)
                .containsExactly(
                        tuple("SW1", Samples.MINGYUAN, Insurance.PENSION, Money.yuan("2400")),
                        tuple("SW2", Samples.MINGYUAN, Insurance.UNEMPLOYMENT, Money.yuan("2400")),
                        tuple(
                                "SW3",
                                "91990101MA00009999",
                                Insurance.WORK_INJURY,
                                Money.yuan("2400")));
        assertThat(sheet.receipts())
                .extracting(Receipt::arrivedOn)
                .containsOnly(LocalDate.of(2025, 10, 20));
    }

    @Test
    void aSerialWithOtherContentIsAQuestionToTheCollector() {
        var sheet = read(ROW + ROW.replace("2400", "2500") + ROW);
        assertThat(sheet.rows()).extracting(ReceiptRow::line).containsExactly(2, 4);
        assertThat(sheet.findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(FindingCode.RECEIPT_SERIAL_DIFFERS, List.of("1", "2")));
    }

    @Test
    void aFileWithoutReceiptsSaysWhatIsMissing() {
        var upload = new Upload("a", "流水号,到账日期,金额\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ReceiptSheet.read(upload, Samples.TODAY).refusals())
                .extracting(refusal -> refusal.argument(0))
                .containsExactly("统一社会信用代码", "费款所属期", "险种");
    }

    @Test
    void theFileCanBeGivenBackWithNotes() {
        var upload =
                new Upload(
                        "到账.csv",
                        (HEADER + ROW + ROW.replace("110", "119"))
                                .getBytes(StandardCharsets.UTF_8));
        var sheet = ReceiptSheet.read(upload, Samples.TODAY).orThrow();
        var file = AnnotatedFile.of(upload, sheet, Sentences.in("zh").words());
        var text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("2400.00,可以提交,\n").contains("2400.00,要改,险种：我们不认识这个险种。");
    }
}
