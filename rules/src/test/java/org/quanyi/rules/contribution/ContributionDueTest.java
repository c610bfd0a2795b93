package org.quanyi.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Effort;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Seeds;

/// The laws of the rule, on every region, month and class there is.
class ContributionDueTest {
    private static final Law LAW = Law.load();

    private static ContributionTerms terms(String region, String month) {
        return ContributionDue.terms(LAW, new Region(region), Month.parse(month), 2).orThrow();
    }

    /// All terms that can be had from 2010 to 2027.
    private static List<ContributionTerms> everything() {
        var all = new ArrayList<ContributionTerms>();
        for (var place : LAW.regions()) {
            for (var month = Month.of(2010, 1); month.year() < 2028; month = month.next()) {
                for (var c = 1; c <= 8; c += 7) {
                    var result = ContributionDue.terms(LAW, place.region(), month, c);
                    if (result instanceof Result.Of<ContributionTerms>(var found)) {
                        all.add(found);
                    }
                }
            }
        }
        return all;
    }

    private static Money anyBase(ContributionTerms terms, SplittableRandom random) {
        return new Money(random.nextLong(terms.floor().fen(), terms.ceiling().fen() + 1));
    }

    @Test
    void agreesWithADeliberatelyNaiveCalculation() {
        var random = Seeds.random(this);
        for (var terms : everything()) {
            for (var i = 0; i < 20; i++) {
                var base = anyBase(terms, random);
                var amounts = terms.assess(base);
                for (var insurance : terms.insurances()) {
                    var own =
                            new BigDecimal(base.toString())
                                    .max(new BigDecimal(terms.floor(insurance).toString()))
                                    .min(new BigDecimal(terms.ceiling(insurance).toString()));
                    assertThat(Money.fen(amounts.base(insurance))).hasToString(own.toPlainString());
                    assertThat(Money.fen(amounts.employer(insurance)))
                            .hasToString(share(own, terms.employerRate(insurance).toString()));
                    assertThat(
                                    Money.fen(amounts.person(insurance))
                                            .minus(terms.personFixed(insurance)))
                            .hasToString(share(own, terms.personRate(insurance).toString()));
                }
            }
        }
    }

    private static String share(BigDecimal base, String rate) {
        return base.multiply(new BigDecimal(rate.replace("%", "")))
                .divide(new BigDecimal(100))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void aHigherBaseNeverCostsLess() {
        var random = Seeds.random(this);
        for (var terms : everything()) {
            var one = anyBase(terms, random);
            var two = anyBase(terms, random);
            var less = terms.assess(one.min(two));
            var more = terms.assess(one.max(two));
            for (var insurance : Insurance.values()) {
                assertThat(less.employer(insurance)).isLessThanOrEqualTo(more.employer(insurance));
                assertThat(less.person(insurance)).isLessThanOrEqualTo(more.person(insurance));
            }
        }
    }

    @Test
    void theTotalIsTheSumOfItsParts() {
        var random = Seeds.random(this);
        for (var terms : everything()) {
            var amounts = terms.assess(anyBase(terms, random));
            var sum = 0L;
            for (var insurance : Insurance.values()) {
                sum += amounts.employer(insurance) + amounts.person(insurance);
                if (!amounts.insured(insurance)) {
                    assertThat(amounts.base(insurance)).isZero();
                    assertThat(amounts.employer(insurance)).isZero();
                    assertThat(amounts.person(insurance)).isZero();
                }
            }
            assertThat(amounts.total()).isEqualTo(new Money(sum));
            assertThat(amounts.employerTotal().plus(amounts.personTotal()))
                    .isEqualTo(amounts.total());
        }
    }

    @Test
    void clampingTwiceIsClampingOnce() {
        var random = Seeds.random(this);
        for (var terms : everything()) {
            var wage = new Money(random.nextLong(0, 10_000_000));
            var base = terms.clamp(wage);
            assertThat(terms.clamp(base)).isEqualTo(base);
            assertThat(terms.admits(base)).isTrue();
            assertThat(terms.admits(wage)).isEqualTo(base.equals(wage));
        }
    }

    @Test
    void aBaseOutsideTheLimitsIsABugOfTheCaller() {
        var terms = terms("990100", "2025-10");
        for (var outside : List.of("4279.99", "21399.01", "0", "-5000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> terms.assess(Money.yuan(outside)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> terms.reason(Money.yuan(outside)));
        }
    }

    @Test
    void askingForNoInsuranceIsABugOfTheCaller() {
        var region = new Region("990100");
        var month = Month.parse("2025-10");
        for (var none : List.of(EnumSet.noneOf(Insurance.class), EnumSet.of(Insurance.MATERNITY))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContributionDue.terms(LAW, region, month, 2, none));
        }
    }

    @Test
    void tellsHowSureItIs() {
        assertThat(terms("990100", "2025-10").certainty()).isEqualTo(Certainty.INVENTED);
        var beijing = terms("110000", "2025-10");
        assertThat(beijing.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(beijing.certainty(Insurance.PENSION)).isEqualTo(Certainty.VERIFIED);
        assertThat(beijing.certainty(Insurance.MEDICAL)).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void maternityInsideMedicalIsNotInsuredButTold() {
        var inside = terms("990100", "2025-10");
        assertThat(inside.insured(Insurance.MATERNITY)).isFalse();
        assertThat(inside.maternityInsideMedical()).isTrue();
        var own = terms("990200", "2025-10");
        assertThat(own.insured(Insurance.MATERNITY)).isTrue();
        assertThat(own.maternityInsideMedical()).isFalse();
    }

    @Test
    void givesAReasonForEachPayerAndInsurance() {
        assertThat(terms("990100", "2025-10").reason(Money.yuan("6821")))
                .extracting(reason -> reason.code() + " " + reason.outcome())
                .containsExactly(
                        "contribution.base 6821.00",
                        "contribution.amount 1091.36",
                        "contribution.amount 545.68",
                        "contribution.amount 477.47",
                        "contribution.amount 136.42",
                        "contribution.amount 34.11",
                        "contribution.amount 34.11",
                        "contribution.amount 27.28",
                        "contribution.nothing 0.00",
                        "contribution.maternity-inside-medical ");
        var wanghu = terms("990300", "2025-10").reason(Money.yuan("3000"));
        assertThat(wanghu.getFirst().outcome()).isEqualTo("3685.00");
        assertThat(wanghu.getFirst().fact("insurances")).isEqualTo("pension medical work-injury");
        assertThat(wanghu.get(1).outcome()).isEqualTo("3000.00");
        assertThat(wanghu).extracting("code").contains("contribution.amount-and-fixed");
    }

    @Test
    void assessesFastAndWithoutWaste() {
        var terms = terms("990100", "2025-10");
        var floor = terms.floor().fen();
        var sum = new long[1];
        var effort =
                Effort.of(
                        "ContributionTerms.assess",
                        300_000,
                        i -> sum[0] += terms.assess(new Money(floor + i)).base(Insurance.PENSION));
        assertThat(sum[0]).isPositive();
        assertThat(effort.nanos()).isLessThan(1_000);
        assertThat(effort.bytes()).isLessThan(200);
    }
}
