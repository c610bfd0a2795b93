package org.quanyi.rules.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Planted;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Seeds;

class AccountInterestTest {
    private static final Law LAW = Law.load();
    private static final Region SHANGHAI = new Region("310000");

    private final SplittableRandom random = Seeds.random(this);

    private static AccountInterest year(int year) {
        return AccountInterest.of(LAW, null, year).orThrow();
    }

    private static AccountInterest any(SplittableRandom random) {
        return year(random.nextInt(2016, 2026));
    }

    private long[] months() {
        var fen = new long[12];
        for (var i = 0; i < 12; i++) {
            fen[i] = random.nextInt(4) == 0 ? 0 : random.nextLong(1_000_000);
        }
        return fen;
    }

    private static SimulatedAccount simulated(AccountInterest interest) {
        return new SimulatedAccount(interest.rate().toString().replace("%", ""));
    }

    @Test
    void aBalanceWithoutCreditsGrowsAsTheChainOfRatesSays() {
        var balance = 1_000_000L;
        var expected =
                new long[] {
                    1083100, 1160217, 1256399, 1352011, 1433672, 1529585, 1623196, 1687637, 1731853,
                    1757831
                };
        for (var i = 0; i < expected.length; i++) {
            balance += year(2016 + i).interest(balance, new long[12]);
            assertThat(balance).as(2016 + i + "").isEqualTo(expected[i]);
        }
    }

    @Test
    void theWorkedYearHolds() {
        var credits = MonthAmounts.NONE;
        for (var month = 1; month <= 12; month++) {
            credits = credits.plus(month, Money.yuan("500"));
        }
        var account = new AccountYear(Money.yuan("50000"), credits);
        assertThat(credits.product(12)).isEqualTo(Money.yuan("39000"));
        assertThat(year(2022).of(account))
                .isEqualTo(
                        new YearInterest(
                                Money.yuan("3060"),
                                Money.yuan("198.90"),
                                Money.ZERO,
                                Money.yuan("59258.90")));
        // the literal 1.083 of the annual formula would give 198.84
        assertThat(year(2022).ofYearTotal(Money.yuan("50000"), Money.yuan("6000")))
                .isEqualTo(year(2022).of(account));
    }

    @Test
    void agreesWithAnAccountWalkedMonthByMonth() {
        for (var i = 0; i < 5_000; i++) {
            var interest = any(random);
            var walked = simulated(interest);
            var opening = random.nextLong(100_000_000);
            var credits = months();
            var payments = random.nextBoolean() ? months() : new long[12];
            var earned =
                    interest.of(
                            new AccountYear(
                                    Money.fen(opening),
                                    MonthAmounts.of(credits),
                                    MonthAmounts.of(payments),
                                    12));
            assertThat(earned.onOpening().fen()).isEqualTo(walked.earns(opening, 12));
            assertThat(earned.onCredits().fen()).isEqualTo(walked.earns(0, credits, 12));
            assertThat(earned.closing().fen())
                    .isEqualTo(walked.closing(opening, credits, payments));
            assertThat(interest.interest(opening, credits))
                    .isEqualTo(earned.onOpening().fen() + earned.onCredits().fen());
        }
    }

    @Test
    void theYearOfRetirementEarnsUpToItsLastMonth() {
        for (var i = 0; i < 2_000; i++) {
            var interest = any(random);
            var last = random.nextInt(13);
            var opening = random.nextLong(100_000_000);
            var credits = months();
            for (var after = last; after < 12; after++) {
                credits[after] = 0;
            }
            var earned =
                    interest.of(
                            new AccountYear(
                                    Money.fen(opening),
                                    MonthAmounts.of(credits),
                                    MonthAmounts.NONE,
                                    last));
            var walked = simulated(interest);
            assertThat(earned.onOpening().fen()).isEqualTo(walked.earns(opening, last));
            assertThat(earned.onCredits().fen()).isEqualTo(walked.earns(0, credits, last));
        }
    }

    @Test
    void aLaterCreditNeverEarnsMoreAndAHigherOneNeverLess() {
        for (var i = 0; i < 1_000; i++) {
            var interest = any(random);
            var amount = 1 + random.nextLong(10_000_000);
            var before = Long.MAX_VALUE;
            for (var month = 0; month < 12; month++) {
                var credits = new long[12];
                credits[month] = amount;
                var earned = interest.onCredits(credits);
                assertThat(earned).isLessThanOrEqualTo(before);
                credits[month] += random.nextLong(1_000);
                assertThat(interest.onCredits(credits)).isGreaterThanOrEqualTo(earned);
                before = earned;
            }
        }
    }

    @Test
    void splittingAYearsCreditsChangesNothingBeyondOneRounding() {
        for (var i = 0; i < 1_000; i++) {
            var interest = any(random);
            var one = months();
            var other = months();
            var both = new long[12];
            for (var month = 0; month < 12; month++) {
                both[month] = one[month] + other[month];
            }
            assertThat(interest.onCredits(both))
                    .isBetween(
                            interest.onCredits(one) + interest.onCredits(other) - 1,
                            interest.onCredits(one) + interest.onCredits(other) + 1);
        }
    }

    @Test
    void aReversalIsTheMirrorOfWhatItTakesBack() {
        for (var i = 0; i < 1_000; i++) {
            var interest = any(random);
            var credits = months();
            var back = new long[12];
            for (var month = 0; month < 12; month++) {
                back[month] = -credits[month];
            }
            assertThat(interest.onCredits(back)).isEqualTo(-interest.onCredits(credits));
        }
    }

    @Test
    void theAnnualMethodIsTwelveEqualMonths() {
        for (var i = 0; i < 1_000; i++) {
            var interest = any(random);
            var each = random.nextLong(1_000_000);
            var credits = new long[12];
            java.util.Arrays.fill(credits, each);
            assertThat(interest.onYearTotal(12 * each)).isEqualTo(interest.onCredits(credits));
        }
    }

    @Test
    void theReasonsArriveAtTheSameFigures() {
        for (var i = 0; i < 500; i++) {
            var interest = any(random);
            var account =
                    new AccountYear(
                            Money.fen(random.nextLong(100_000_000)),
                            MonthAmounts.of(months()),
                            MonthAmounts.of(months()),
                            12);
            var sum = Money.ZERO;
            for (var reason : interest.reasons(account)) {
                var part = Money.yuan(reason.outcome());
                sum = reason.code().endsWith("payments") ? sum.minus(part) : sum.plus(part);
                assertThat(reason.figures()).isEqualTo(interest.figures());
            }
            assertThat(sum).isEqualTo(interest.of(account).total());
        }
    }

    @Test
    void before2016TheRateIsTheRegions() {
        assertThat(AccountInterest.of(LAW, SHANGHAI, 2015).orThrow().rate()).hasToString("2.75%");
        assertThat(AccountInterest.of(LAW, SHANGHAI, 2016).orThrow().rate()).hasToString("8.31%");
        assertThat(AccountInterest.of(LAW, SHANGHAI, 2013).refusals())
                .containsExactly(
                        Refusal.of(
                                "LAW-002",
                                "310000",
                                "pension",
                                "pension/account-interest",
                                "2013-01"));
        assertThat(AccountInterest.of(LAW, null, 2015).refusals())
                .extracting(refusal -> refusal.argument(0))
                .containsExactly("100000");
        assertThat(AccountInterest.of(LAW, new Region("999999"), 2015).refusals())
                .containsExactly(Refusal.of("LAW-001", "999999"));
    }

    @Test
    void theShareFollowsTheMonthTheContributionBelongsTo() {
        var base = Money.yuan("5000");
        assertThat(AccountShare.of(LAW, Month.parse("2005-12")).orThrow().ofBase(base))
                .isEqualTo(Money.yuan("550"));
        assertThat(AccountShare.of(LAW, Month.parse("2006-01")).orThrow().ofBase(base))
                .isEqualTo(Money.yuan("400"));
        assertThat(AccountShare.of(LAW, Month.parse("1997-12")).refusals()).isNotEmpty();
        var reason =
                AccountShare.of(LAW, Month.parse("2006-01"))
                        .orThrow()
                        .reason(Month.parse("2006-01"), base);
        assertThat(reason.fact("month") + " " + reason.fact("base") + " " + reason.outcome())
                .isEqualTo("2006-01 5000.00 400.00");
    }

    @Test
    void refusesMonthsThatDoNotEarnAnyMore() {
        var june = MonthAmounts.NONE.plus(6, Money.yuan("1"));
        assertThatThrownBy(() -> new AccountYear(Money.ZERO, june, MonthAmounts.NONE, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountYear(Money.ZERO, MonthAmounts.NONE, june, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AccountYear(Money.ZERO, june, MonthAmounts.NONE, 6).lastMonth())
                .isEqualTo(6);
        for (var last : new int[] {-1, 13}) {
            assertThatThrownBy(() ->
                            new AccountYear(Money.ZERO, MonthAmounts.NONE, MonthAmounts.NONE, last))
                    .hasMessage("there is no month " + last);
        }
    }

    @Test
    void aBenefitFromJanuaryLeavesNoMonthThatEarns() {
        var account = new AccountYear(Money.yuan("10000"), MonthAmounts.NONE, MonthAmounts.NONE, 0);
        assertThat(year(2022).of(account).total()).isEqualTo(Money.ZERO);
        assertThat(year(2022).year()).isEqualTo(2022);
    }

    @Test
    void eachMonthsProductIsToldSoThatTheyCanBeAddedUp() {
        var credits = MonthAmounts.NONE.plus(1, Money.yuan("500")).plus(9, Money.yuan("20.50"));
        var until = new AccountYear(Money.ZERO, credits, MonthAmounts.NONE, 10);
        var reason = year(2022).reasons(until).get(1);
        assertThat(reason.fact("products"))
                .isEqualTo("(1) 500.00 × 10 = 5000.00; (9) 20.50 × 2 = 41.00");
        assertThat(reason.fact("product")).isEqualTo("5041.00");
        var december = MonthAmounts.NONE.plus(12, Money.yuan("3"));
        assertThat(year(2022).reasons(new AccountYear(Money.ZERO, december)).get(1))
                .satisfies(last ->
                        assertThat(last.fact("products")).isEqualTo("(12) 3.00 × 1 = 3.00"));
        var none = new AccountYear(Money.ZERO, MonthAmounts.NONE);
        assertThat(year(2022).reasons(none).get(1).fact("products")).isEqualTo("0.00");
    }

    @Test
    void whoDrawsFromJanuaryEarnsNothingInTheYear() {
        var none = new AccountYear(Money.yuan("50000"), MonthAmounts.NONE, MonthAmounts.NONE, 0);
        assertThat(year(2022).of(none).closing()).isEqualTo(Money.yuan("50000"));
        assertThatThrownBy(
                        () -> new AccountYear(Money.ZERO, MonthAmounts.NONE, MonthAmounts.NONE, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAnnualMethodTellsBothItsSteps() {
        // 50000 × 6.12 % = 3060; 6000 × 13 ÷ 24 × 6.12 % = 198.90
        assertThat(year(2022).reasonsOfYearTotal(Money.yuan("50000"), Money.yuan("6000")))
                .extracting(reason -> reason.code() + " " + reason.outcome())
                .containsExactly(
                        "account.interest-on-opening 3060.00",
                        "account.interest-on-year-total 198.90");
    }

    @Test
    void paymentsAreTakenOffAndToldOnlyWhereThereAreAny() {
        var payments = MonthAmounts.NONE.plus(7, Money.yuan("1000"));
        var account = new AccountYear(Money.yuan("10000"), MonthAmounts.NONE, payments, 12);
        // July no longer earns in six months: 6000 ÷ 12 × 6.12 % = 30.60
        assertThat(year(2022).reasons(account))
                .extracting(reason -> reason.code() + " " + reason.outcome())
                .containsExactly(
                        "account.interest-on-opening 612.00",
                        "account.interest-on-credits 0.00",
                        "account.interest-on-payments 30.60");
        assertThat(year(2022).of(account).closing()).isEqualTo(Money.yuan("9581.40"));
        assertThat(year(2022).reasons(account).getLast().fact("products"))
                .isEqualTo("(7) 1000.00 × 6 = 6000.00");
        assertThat(year(2022).reasons(new AccountYear(Money.yuan("10000"), MonthAmounts.NONE)))
                .hasSize(2);
    }

    @Test
    void everyRuleOfTheCountryIsOnFileFrom1998() {
        for (var rule : AccountRules.values()) {
            assertThat(rule.in(LAW, null, 1998).orThrow().flag()).isTrue();
            assertThat(rule.in(LAW, SHANGHAI, 2024).orThrow().flag()).isTrue();
            assertThat(rule.in(LAW, null, 1997).refusals()).isNotEmpty();
        }
    }

    @Test
    void anotherRuleOfAPlaceIsRefusedAndNotComputedTheWrongWay() {
        var planted =
                Planted.law(
                        "national/pension/account-rules",
                        "back-payment-from-credit: true",
                        "back-payment-from-credit: false");
        var rule = AccountRules.BACK_PAYMENT_FROM_CREDIT;
        assertThat(rule.in(planted, null, 2024).refusals())
                .containsExactly(
                        Refusal.of(
                                "LAW-002",
                                "100000",
                                "pension",
                                "pension/account-rules",
                                "2024-01"));
        assertThat(rule.in(planted, SHANGHAI, 2024).refusals())
                .extracting(refusal -> refusal.argument(0))
                .containsExactly("310000");
    }
}
