package org.quanyi.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.LawRefusal;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Planted;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;

class ResidentContributionTest {
    private static final Law LAW = Law.load();
    private static final Region BEIJING = new Region("110000");
    private static final Month MONTH = Month.parse("2025-12");
    private static final String TIERS = "national/resident-pension/tiers";

    private static ResidentContribution terms(Law law) {
        return ResidentContribution.of(law, BEIJING, MONTH).orThrow();
    }

    @Test
    void everyTierGivesTheAccountItselfAndItsSubsidy() {
        var terms = terms(LAW);
        assertThat(terms.tiers()).hasSize(12).isSorted();
        for (var tier : terms.tiers()) {
            var least = tier.compareTo(Money.yuan("500")) < 0 ? "30" : "60";
            assertThat(terms.subsidy(tier)).isEqualTo(Money.yuan(least));
            assertThat(terms.toAccount(tier)).isEqualTo(tier.plus(Money.yuan(least)));
            assertThat(terms.reasons(tier).getLast().outcome())
                    .isEqualTo(terms.toAccount(tier).toString());
        }
    }

    @Test
    void saysWhereTheLawNamesNoAmountOfItsOwn() {
        assertThat(subsidyStep("100")).isEqualTo("contribution.resident-subsidy");
        assertThat(subsidyStep("200")).isEqualTo("contribution.resident-subsidy-between");
        assertThat(subsidyStep("400")).isEqualTo("contribution.resident-subsidy-between");
        assertThat(subsidyStep("500")).isEqualTo("contribution.resident-subsidy");
    }

    private static String subsidyStep(String tier) {
        return terms(LAW).reasons(Money.yuan(tier)).get(1).code();
    }

    @Test
    void restsOnTheFiguresItApplied() {
        assertThat(terms(LAW).reasons(Money.yuan("1500")))
                .flatExtracting(Reason::figures)
                .extracting(figure -> figure.name() + " " + figure.value())
                .containsExactly(
                        "national/resident-pension/tiers#tier-11 1500",
                        "national/resident-pension/subsidy#from-500 60");
    }

    @Test
    void anAmountThatIsNoTierHasNoReasons() {
        var terms = terms(LAW);
        assertThat(terms.admits(Money.yuan("250"))).isFalse();
        assertThatThrownBy(() -> terms.reasons(Money.yuan("250")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTierNobodyFoundIsNotTakenForNone() {
        var terms = terms(Planted.law(TIERS, "tier-12: 2000", "tier-12: unknown"));
        assertThat(terms.admits(Money.yuan("1500"))).isTrue();
        assertThat(terms.admits(Money.yuan("2000"))).isFalse();
        assertThat(terms.missingTiers())
                .extracting(refusal -> refusal.code())
                .containsExactly(LawRefusal.MISSING_PARAMETER.code());
    }

    @Test
    void withoutTheLowestTierNothingIsJudged() {
        var law = Planted.law(TIERS, "tier-1: 100\n", "tier-1: unknown\n");
        assertThat(ResidentContribution.of(law, BEIJING, MONTH).refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(LawRefusal.MISSING_PARAMETER.code());
    }
}
