package org.quanyi.rules.pension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Planted;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.pension.PensionFacts.Transition;

/// The transitional part in each custom, by hand, and the steps that tell it. Throughout: a base of
/// 6000 yuan, 30 years, an account of 139000 yuan at the divisor 139, ten years before accounts.
class TransitionalPensionTest {
    private static final Law LAW = Law.load();
    private static final Month MONTH = Month.of(2025, 10);
    private static final long TEN_YEARS = 10L * ServiceRounding.YEAR;

    private static EmployeePension terms(String region) {
        return terms(LAW, region);
    }

    private static EmployeePension terms(Law law, String region) {
        return EmployeePension.withTransition(law, new Region(region), MONTH).orThrow();
    }

    private static EmployeePension withoutTransition(String region) {
        return EmployeePension.of(LAW, new Region(region), MONTH).orThrow();
    }

    private static PensionFacts facts(int index, Transition transition) {
        return new PensionFacts(600_000, index, 3 * TEN_YEARS, 13_900_000, 1390, transition);
    }

    private static Transition deemed(int ownIndex, long indexedWage) {
        return new Transition(TEN_YEARS, ownIndex, indexedWage, 0, 0);
    }

    private static List<String> told(EmployeePension terms, PensionFacts facts) {
        return terms.reasons(facts).stream()
                .map(reason -> reason.code() + " " + reason.outcome())
                .toList();
    }

    @Test
    void ofTheIndexedWage() {
        var facts = facts(15_000, deemed(0, 0));
        // (6000 + 9000) ÷ 2 × 30 %; 139000 ÷ 139; 9000 × 10 × 1.2 %
        assertThat(terms("420000").amounts(facts))
                .isEqualTo(new PensionAmounts(225_000, 100_000, 108_000, 433_000));
        assertThat(told(terms("420000"), facts))
                .containsExactly(
                        "pension.basic 2250.00",
                        "pension.account 1000.00",
                        "pension.transitional 1080.00",
                        "pension.total 4330.00");
    }

    @Test
    void anIndexOfItsOwnGoesFirst() {
        // 6000 × 0.8 × 10 × 1.2 %
        var facts = facts(15_000, deemed(8_000, 0));
        assertThat(terms("320000").amounts(facts).transitional()).isEqualTo(57_600);
        assertThat(step(terms("320000"), facts, "pension.transitional").fact("index"))
                .isEqualTo("0.8000");
    }

    @Test
    void theIndexedWageOfAFormIsTakenAsItStands() {
        // 9500 × 10 × 1.3 %; (6000 + 9500) ÷ 2 × 10 × 1.4 %
        var facts = facts(15_000, deemed(0, 950_000));
        assertThat(terms("430000").amounts(facts).transitional()).isEqualTo(123_500);
        assertThat(terms("210000").amounts(facts).transitional()).isEqualTo(108_500);
        assertThat(step(terms("430000"), facts, "pension.transitional").fact("indexed-wage"))
                .isEqualTo("9500.00");
    }

    @Test
    void anIndexBelowTheLeastCountsAsTheLeast() {
        // the rate of this region was not found, so it is planted; its least index of 1 is on file
        var law = Planted.law("region/150000/pension/transitional", "rate: unknown", "rate: 1.2");
        var terms = terms(law, "150000");
        // 6000 × 1 × 10 × 1.2 %, and 6000 × 1.5 × 10 × 1.2 % above it
        assertThat(terms.amounts(facts(5_000, deemed(0, 0))).transitional()).isEqualTo(72_000);
        assertThat(terms.amounts(facts(15_000, deemed(0, 0))).transitional()).isEqualTo(108_000);
    }

    @Test
    void beijingCountsTheYearsPaidBeforeAccountsApart() {
        var facts = facts(15_000, new Transition(TEN_YEARS, 0, 0, TEN_YEARS / 2, 0));
        // 6000 × 10 × 1 % + 6000 × 1.5 × 5 × 1 %
        assertThat(terms("110000").amounts(facts).transitional()).isEqualTo(60_000 + 45_000);
        assertThat(told(terms("110000"), facts))
                .contains("pension.transitional 600.00", "pension.early-years 450.00");
        assertThat(step(terms("110000"), facts, "pension.early-years").fact("years"))
                .isEqualTo("5.0000");
    }

    @Test
    void shanghaiHasACreditedAccount() {
        var facts = facts(15_000, new Transition(TEN_YEARS, 0, 0, 0, 1_200_000));
        // 6000 × 10 × 1.2 % + 12000 ÷ 120
        assertThat(terms("310000").amounts(facts).transitional()).isEqualTo(72_000 + 10_000);
        assertThat(told(terms("310000"), facts))
                .contains("pension.transitional 720.00", "pension.credited-account 100.00");
    }

    @Test
    void whatIsNotThereIsNotTold() {
        assertThat(told(terms("110000"), facts(15_000, Transition.NONE))).hasSize(3);
        assertThat(told(terms("310000"), facts(15_000, Transition.NONE))).hasSize(3);
        assertThat(terms("310000").amounts(facts(15_000, Transition.NONE)).transitional()).isZero();
    }

    @Test
    void saysWhatItReads() {
        assertThat(terms("320000").needsTransitionalIndex()).isTrue();
        assertThat(terms("420000").needsTransitionalIndex()).isFalse();
        assertThat(withoutTransition("320000").needsTransitionalIndex()).isFalse();

        // the base alone needs no index, unless years paid before accounts count too
        assertThat(terms("420000").readsTransitionalIndex()).isTrue();
        assertThat(terms("110000").readsTransitionalIndex()).isTrue();
        assertThat(terms("310000").readsTransitionalIndex()).isFalse();
        assertThat(withoutTransition("420000").readsTransitionalIndex()).isFalse();

        assertThat(terms("110000").countsEarlyYears()).isTrue();
        assertThat(terms("420000").countsEarlyYears()).isFalse();
        assertThat(withoutTransition("110000").countsEarlyYears()).isFalse();

        assertThat(terms("310000").hasCreditedAccount()).isTrue();
        assertThat(terms("420000").hasCreditedAccount()).isFalse();
        assertThat(withoutTransition("310000").hasCreditedAccount()).isFalse();
    }

    @Test
    void saysWhetherTheRoundingOfALengthIsKnown() {
        assertThat(terms("420000").lengthRoundingIsKnown()).isTrue();
        assertThat(terms("420000").lengthRounding().value()).isEqualTo("two-decimals");
        assertThat(terms("420000").length(376)).isEqualTo(ServiceRounding.YEAR * 3133L / 100);
        assertThat(terms("110000").lengthRoundingIsKnown()).isFalse();
        assertThat(terms("110000").lengthRounding().value()).isEqualTo("twelfths");
    }

    @Test
    void aLengthInTwelfthsIsToldToTheNearestDecimal() {
        // a month is 0.08333… years; an index of 0.0005 keeps its zeros
        var facts =
                new PensionFacts(600_000, 5, ServiceRounding.YEAR / 12, 0, 1378, Transition.NONE);
        var basic = step(terms("110000"), facts, "pension.basic");
        assertThat(basic.fact("years") + " " + basic.fact("index")).isEqualTo("0.0833 0.0005");
        var account = step(terms("110000"), facts, "pension.account");
        assertThat(account.fact("divisor") + " " + account.outcome()).isEqualTo("137.8 0.00");
    }

    private static Reason step(EmployeePension terms, PensionFacts facts, String code) {
        return terms.reasons(facts).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIndexedWageIsRoundedOnlyWhereTheRegionDoes() {
        // 1.01 yuan × 1.5001 = 1.515101
        assertThat(IndexedWage.of(101, 15_001, true)).isEqualTo(1_515_101);
        assertThat(IndexedWage.of(101, 15_001, false)).isEqualTo(1_520_000);
    }

    @Test
    void aRateIsAFractionInLowestTerms() {
        assertThat(Share.of(Rate.percent("8"))).isEqualTo(new Share(2, 25));
        assertThat(Share.of(16_000, 6_000)).isEqualTo(new Share(8, 3));
    }

    @Test
    void aRegionWithoutACustomOnFileIsRefusedForThoseWhoNeedOne() {
        var guangdong = EmployeePension.withTransition(LAW, new Region("440000"), MONTH);
        assertThat(guangdong).isInstanceOf(Result.Refused.class);
        assertThat(guangdong.refusals())
                .allMatch(refusal -> refusal.argument(2).equals("pension/transitional"));
    }
}
