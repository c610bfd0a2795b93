package org.quanyi.rules.pension;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Effort;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Seeds;
import org.quanyi.rules.pension.PensionFacts.Transition;

/// The pension against a naive second opinion, and what must hold of it whoever asks.
class EmployeePensionTest {
    private static final Law LAW = Law.load();
    private static final Month MONTH = Month.of(2025, 10);
    private static final int ROUNDS = 20_000;

    private static EmployeePension terms(String region) {
        return EmployeePension.withTransition(LAW, new Region(region), MONTH).orThrow();
    }

    private static PensionFacts any(SplittableRandom random) {
        return new PensionFacts(
                random.nextLong(100_000, 3_000_000),
                random.nextInt(1, 40_000),
                random.nextLong(ServiceRounding.YEAR * 50L) / 12 * 12,
                random.nextLong(100_000_000),
                random.nextInt(560, 2331),
                new Transition(random.nextLong(ServiceRounding.YEAR * 20L) / 12 * 12, 0, 0, 0, 0));
    }

    private static String yuan(long fen) {
        return Money.fen(fen).toString();
    }

    private static String decimal(long value, int places) {
        return BigDecimal.valueOf(value, places).toPlainString();
    }

    /// Lengths of the test are multiples of a ten-thousandth of a year.
    private static String years(long length) {
        return decimal(length / 12, 4);
    }

    @Test
    void agreesWithTheNaiveOneInEachVariant() {
        var random = Seeds.random(this);
        var hubei = terms("420000");
        var liaoning = terms("210000");
        var shanxi = terms("140000");
        var guangdong = EmployeePension.of(LAW, new Region("440000"), MONTH).orThrow();
        for (var i = 0; i < ROUNDS; i++) {
            var facts = any(random);
            var base = yuan(facts.base());
            var index = decimal(facts.index(), 4);
            var before = years(facts.transition().years());
            var basic = NaivePension.basic(base, index, years(facts.years())).fen();
            var account =
                    NaivePension.account(yuan(facts.account()), decimal(facts.divisor(), 1)).fen();
            var indexed = NaivePension.transitional(base, index, before, "1.2").fen();
            assertThat(hubei.amounts(facts))
                    .as(facts::toString)
                    .isEqualTo(
                            new PensionAmounts(basic, account, indexed, basic + account + indexed));
            assertThat(liaoning.amounts(facts).transitional())
                    .as(facts::toString)
                    .isEqualTo(NaivePension.transitionalOfMean(base, index, before, "1.4").fen());
            assertThat(guangdong.amounts(facts).basic())
                    .as(facts::toString)
                    .isEqualTo(NaivePension.lowBasic(base, index, years(facts.years())).fen());
            var northern = shanxi.amounts(facts);
            assertThat(northern.total())
                    .isEqualTo(
                            NaivePension.yuan(
                                            yuan(
                                                    northern.basic()
                                                            + northern.account()
                                                            + northern.transitional()))
                                    .jiao());
        }
    }

    @Test
    void shanghaiDropsFractionsAndGoesUpToTheJiaoInEachPart() {
        var random = Seeds.random(this);
        var terms = EmployeePension.of(LAW, new Region("310000"), MONTH).orThrow();
        for (var i = 0; i < ROUNDS; i++) {
            var facts = any(random);
            var amounts = terms.amounts(facts);
            assertThat(amounts.basic())
                    .isEqualTo(
                            NaivePension.basic(
                                            yuan(facts.base()),
                                            decimal(facts.index(), 4),
                                            years(facts.years()))
                                    .jiao());
            assertThat(amounts.total()).isEqualTo(amounts.basic() + amounts.account());
            assertThat(amounts.total() % 10).isZero();
        }
    }

    @Test
    void largeAmountsTakeTheWideRoadToTheSameFen() {
        var facts =
                new PensionFacts(
                        999_999_999_999L,
                        1_000_000,
                        ServiceRounding.YEAR * 100L,
                        999_999_999_999L,
                        560,
                        new Transition(ServiceRounding.YEAR * 100L, 0, 0, 0, 0));
        assertThat(terms("420000").amounts(facts))
                .extracting(PensionAmounts::basic, PensionAmounts::transitional)
                .containsExactly(
                        NaivePension.basic("9999999999.99", "100", "100").fen(),
                        NaivePension.transitional("9999999999.99", "100", "100", "1.2").fen());
    }

    @Test
    void moreOfAnythingNeverGivesLess() {
        var random = Seeds.random(this);
        for (var region : List.of("420000", "440300", "310000", "110000")) {
            var terms = EmployeePension.of(LAW, new Region(region), MONTH).orThrow();
            for (var i = 0; i < ROUNDS / 4; i++) {
                var facts = any(random);
                var more =
                        new PensionFacts(
                                facts.base() + random.nextLong(10_000),
                                facts.index() + random.nextInt(1_000),
                                facts.years() + random.nextLong(ServiceRounding.YEAR),
                                facts.account() + random.nextLong(100_000),
                                facts.divisor(),
                                facts.transition());
                var less = terms.amounts(facts);
                var greater = terms.amounts(more);
                assertThat(greater.basic()).isGreaterThanOrEqualTo(less.basic());
                assertThat(greater.account()).isGreaterThanOrEqualTo(less.account());
                assertThat(greater.total()).isGreaterThanOrEqualTo(less.total());
            }
        }
    }

    @Test
    void splittingTheYearsMovesAtMostAFen() {
        var random = Seeds.random(this);
        var terms = terms("420000");
        for (var i = 0; i < ROUNDS; i++) {
            var facts = any(random);
            var first = random.nextLong(facts.years() + 1);
            var parts =
                    terms.amounts(withYears(facts, first)).basic()
                            + terms.amounts(withYears(facts, facts.years() - first)).basic();
            assertThat(parts - terms.amounts(facts).basic()).isBetween(-1L, 1L);
        }
    }

    private static PensionFacts withYears(PensionFacts facts, long years) {
        return new PensionFacts(
                facts.base(),
                facts.index(),
                years,
                facts.account(),
                facts.divisor(),
                facts.transition());
    }

    @Test
    void theReasonsArriveAtTheSameParts() {
        var random = Seeds.random(this);
        for (var region : List.of("420000", "140000", "110000")) {
            var terms = terms(region);
            for (var i = 0; i < 500; i++) {
                var facts = any(random);
                var amounts = terms.amounts(facts);
                var reasons = terms.reasons(facts);
                assertThat(reasons)
                        .anyMatch(reason ->
                                reason.code().equals("pension.basic")
                                        && reason.outcome().equals(yuan(amounts.basic())));
                assertThat(reasons.getLast().outcome()).isEqualTo(yuan(amounts.total()));
            }
        }
    }

    @Test
    void aPensionIsWorkedOutWithoutLitter() {
        var terms = terms("420000");
        var facts = any(new SplittableRandom(7));
        var sink = new long[1];
        var bare =
                Effort.of(
                        "pension",
                        200_000,
                        i -> sink[0] += terms.amounts(withYears(facts, i)).total());
        var told =
                Effort.of(
                        "pension with reasons",
                        20_000,
                        i -> sink[0] += terms.reasons(withYears(facts, i)).size());
        assertThat(sink[0]).isPositive();
        assertThat(bare.bytes()).isLessThan(500);
        assertThat(told.bytes()).isLessThan(20_000);
    }
}
