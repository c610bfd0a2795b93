package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.rules.Insurance.MATERNITY;
import static org.quanyi.rules.Insurance.MEDICAL;
import static org.quanyi.rules.Insurance.PENSION;
import static org.quanyi.rules.Insurance.UNEMPLOYMENT;
import static org.quanyi.rules.Insurance.WORK_INJURY;
import static org.quanyi.server.contribution.Samples.JIANGCHENG;
import static org.quanyi.server.contribution.Samples.JIANGCHENG_OCTOBER;
import static org.quanyi.server.contribution.Samples.MINGYUAN;
import static org.quanyi.server.contribution.Samples.OCTOBER;
import static org.quanyi.server.contribution.Samples.SEPTEMBER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.identity.PersonNumber;

/// The files of a real layout give exactly the figures that come with them.
class SampleFilesTest {
    private static void due(
            CheckedFiling filing, Insurance insurance, String employer, String person) {
        assertThat(filing.due().employer(insurance))
                .as("%s employer", insurance)
                .hasToString(employer);
        assertThat(filing.due().person(insurance)).as("%s person", insurance).hasToString(person);
    }

    private static CheckedFiling september() {
        return Samples.check(Samples.sheet(SEPTEMBER), Samples.nothing(MINGYUAN));
    }

    private static CheckedFiling october() {
        return Samples.check(Samples.sheet(OCTOBER), Samples.after(september()));
    }

    @Test
    void theFirstMonthIsReadyInAllRows() {
        var filing = september();
        assertThat(filing.source().encoding()).isEqualTo("GB 18030");
        assertThat(filing.head().employerName()).isEqualTo("示例明远电子有限公司");
        assertThat(filing.head().month()).hasToString("2025-09");
        assertThat(filing.rows()).hasSize(310);
        assertThat(filing.findings()).isEmpty();
        assertThat(filing.ready()).isEqualTo(310);
        assertThat(filing.due().base()).hasToString("3201385.00");
        due(filing, PENSION, "512221.60", "256110.80");
        due(filing, MEDICAL, "224096.95", "64027.70");
        due(filing, UNEMPLOYMENT, "16007.00", "16007.00");
        due(filing, WORK_INJURY, "12805.60", "0.00");
        assertThat(filing.due().insurances()).doesNotContain(MATERNITY);
        assertThat(filing.due().total()).hasToString("1101276.65");
    }

    @Test
    void theFirstMonthHoldsACardAndAForeignersNumber() {
        var rows = september().rows();
        assertThat(rows.get(50).number())
                .extracting(PersonNumber::kind)
                .isEqualTo(PersonNumber.Kind.PERMANENT_RESIDENT);
        assertThat(rows.get(51).number())
                .extracting(PersonNumber::kind)
                .isEqualTo(PersonNumber.Kind.FOREIGNER);
    }

    @Test
    void theSecondMonthHasFourRowsToChange() {
        var filing = october();
        assertThat(filing.rows()).hasSize(312);
        assertThat(filing.toChange())
                .extracting(
                        finding -> finding.at().row(),
                        finding -> finding.at().line(),
                        finding -> finding.at().column(),
                        finding -> finding.at().header(),
                        finding -> finding.at().value(),
                        Finding::code)
                .containsExactly(
                        tuple(
                                37,
                                40,
                                "D",
                                "证件号码",
                                "990102196902308901",
                                FindingCode.NUMBER_BIRTH_DAY),
                        tuple(88, 91, "F", "缴费基数", "3200", FindingCode.BASE_BELOW_FLOOR),
                        tuple(141, 144, "D", "证件号码", "990101197011101361", FindingCode.SAME_PERSON),
                        tuple(205, 208, "B", "姓名", "王晓兰", FindingCode.NAME_DIFFERS));
        assertThat(filing.toChange().get(0).arguments())
                .containsExactly("30", "2", "1969", "7", "14");
        assertThat(filing.toChange().get(1).arguments())
                .containsExactly("4,280", CITY_ZH, CITY_EN, "2025-10");
        assertThat(filing.toChange().get(1).suggestion()).isEqualTo("4280");
        assertThat(filing.toChange().get(2).arguments()).containsExactly("140", "143");
    }

    private static final String CITY_ZH = Samples.CITY.nameZh();
    private static final String CITY_EN = Samples.CITY.nameEn();

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    @Test
    void theSecondMonthAsksAboutOneBaseAndFourMissingPersons() {
        var toConfirm = october().toConfirm();
        assertThat(toConfirm)
                .extracting(Finding::code, finding -> finding.at().row(), Finding::ofLastMonth)
                .containsExactly(
                        tuple(FindingCode.BASE_CHANGED, 12, false),
                        tuple(FindingCode.MISSING_NOW, 18, true),
                        tuple(FindingCode.MISSING_NOW, 121, true),
                        tuple(FindingCode.MISSING_NOW, 143, true),
                        tuple(FindingCode.MISSING_NOW, 260, true));
        assertThat(toConfirm.getFirst().arguments()).containsExactly("11,200", "18,144", "+62");
        assertThat(toConfirm.getLast().arguments()).containsExactly("汪欣建");
    }

    @Test
    void theSecondMonthIsReadyInTheOtherRows() {
        var filing = october();
        assertThat(filing.ready()).isEqualTo(308);
        assertThat(filing.due().rows()).isEqualTo(308);
        assertThat(filing.due().base()).hasToString("3188929.00");
        due(filing, PENSION, "510228.64", "255114.32");
        due(filing, MEDICAL, "223225.03", "63778.58");
        due(filing, UNEMPLOYMENT, "15944.72", "15944.72");
        due(filing, WORK_INJURY, "12755.78", "0.00");
        assertThat(filing.due().total()).hasToString("1096991.79");
        assertThat(filing.comparison().added()).isEqualTo(5);
        assertThat(filing.comparison().gone()).isEqualTo(4);
    }

    @Test
    void fullWidthDigitsAndALowerCaseXAreTakenWithoutRemark() {
        var rows = october().rows();
        assertThat(rows.get(60).base()).isEqualTo(900_000);
        assertThat(rows.get(60).typedBase()).isEqualTo("９０００");
        assertThat(rows.get(86).number()).hasToString("99010219730821083X");
        assertThat(rows.get(86).typedNumber()).isEqualTo("99010219730821083x");
    }

    @Test
    void theOtherEmployersFileIsReadyInAllRows() {
        var filing = Samples.check(Samples.sheet(JIANGCHENG_OCTOBER), Samples.nothing(JIANGCHENG));
        assertThat(filing.source().encoding()).isEqualTo("UTF-8 (BOM)");
        assertThat(filing.findings()).isEmpty();
        assertThat(filing.ready()).isEqualTo(40);
        assertThat(filing.due().base()).hasToString("197040.00");
        assertThat(filing.due().total()).hasToString("67781.76");
    }

    @Test
    void amountsOfSingleRowsAddUpToTheTotal() {
        var filing = october();
        var sum = new long[1];
        filing.eachReady(place -> sum[0] += filing.assess(place).total().fen());
        assertThat(sum[0]).isEqualTo(filing.due().total().fen());
    }

    @Test
    void bookedRowsUploadedAgainChangeNothing() {
        var first = september();
        var booked = Samples.after(first);
        var again =
                Samples.check(
                        Samples.sheet(SEPTEMBER),
                        new Known(
                                MINGYUAN,
                                Samples.CITY,
                                Samples.SINCE,
                                booked.persons(),
                                List.of(),
                                booked.lastMonth(),
                                java.util.Set.of()));
        assertThat(again.findings()).isEmpty();
        again.eachReady(
                place -> assertThat(again.effect(place)).isEqualTo(CheckedFiling.Effect.UNCHANGED));
    }
}
