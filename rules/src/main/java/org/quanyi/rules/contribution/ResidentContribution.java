package org.quanyi.rules.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// What a resident pays for a year (城乡居民养老保险缴费): one of the tiers of the place, and the subsidy
/// that the government adds. Both go to the account.
///
/// The law names two least subsidies: of the lowest tier, and from 500 yuan. For the tiers between
/// it asks for suitably more than the lowest and names no amount; the lowest is what nobody gets
/// less than. Law: 国发〔2014〕8号.
public final class ResidentContribution {
    private static final Money HIGHER = Money.yuan("500");

    private final List<Figure> tiers;
    private final List<Refusal> missingTiers;
    private final Figure lowestTier;
    private final Figure lowest;
    private final Figure higher;
    private final boolean leastOnly;
    private final Citation account;

    private ResidentContribution(Tiers tiers, List<Figure> figures, boolean leastOnly, Law law) {
        this.tiers = tiers.found();
        this.missingTiers = tiers.missing();
        this.lowestTier = figures.get(0);
        this.lowest = figures.get(1);
        this.higher = figures.get(2);
        this.leastOnly = leastOnly;
        this.account = law.citation("gf-2014-8", "");
    }

    /// The tiers of a place, and why others are not known.
    private record Tiers(List<Figure> found, List<Refusal> missing) {}

    /// The terms of a place and month; refused as `LAW-001`, `LAW-002` or `LAW-004` if they are not
    /// on file or not certain.
    public static Result<ResidentContribution> of(Law law, Region region, Month month) {
        var leastOnly = !law.setsItself(region, Parameter.RESIDENT_SUBSIDY);
        return tier(law, region, 1, month)
                .then(first ->
                        subsidy(law, region, "lowest", month)
                                .then(lowest ->
                                        subsidy(law, region, "from-500", month)
                                                .map(higher -> List.of(first, lowest, higher))))
                .map(figures ->
                        new ResidentContribution(
                                tiers(law, region, month), figures, leastOnly, law));
    }

    private static Result<Figure> tier(Law law, Region region, int number, Month month) {
        return law.figure(region, Parameter.RESIDENT_TIERS, Parameter.tierKey(number), month);
    }

    private static Result<Figure> subsidy(Law law, Region region, String key, Month month) {
        return law.figure(region, Parameter.RESIDENT_SUBSIDY, key, month);
    }

    private static Tiers tiers(Law law, Region region, Month month) {
        var found = new ArrayList<Figure>();
        var missing = new ArrayList<Refusal>();
        for (var number = 1; number <= Parameter.TIERS; number++) {
            switch (tier(law, region, number, month)) {
                case Result.Of<Figure>(var figure) -> found.add(figure);
                case Result.Refused<Figure>(var why) -> missing.addAll(why);
            }
        }
        return new Tiers(List.copyOf(found), missing.stream().distinct().toList());
    }

    /// The tiers on file, in yuan per year, lowest first.
    public List<Money> tiers() {
        return tiers.stream().map(Figure::money).toList();
    }

    /// Why the tiers on file are not all there are; mostly empty.
    public List<Refusal> missingTiers() {
        return missingTiers;
    }

    /// Whether the amount is a tier on file, so that it can be paid.
    public boolean admits(Money amount) {
        return found(amount).isPresent();
    }

    private Optional<Figure> found(Money amount) {
        return tiers.stream().filter(tier -> tier.money().equals(amount)).findFirst();
    }

    /// Whether the subsidy is only the least that the country asks for, because the place has no
    /// figures of its own on file. Most places pay more.
    public boolean leastOnly() {
        return leastOnly;
    }

    /// The government's subsidy to a tier (缴费补贴) per year.
    public Money subsidy(Money tier) {
        return subsidyFigure(tier).money();
    }

    private Figure subsidyFigure(Money tier) {
        return tier.compareTo(HIGHER) >= 0 ? higher : lowest;
    }

    /// What goes to the account for a year in which the tier is paid.
    public Money toAccount(Money tier) {
        return tier.plus(subsidy(tier));
    }

    /// Why: `contribution.resident-tier`, `contribution.resident-subsidy` with the fact tier (or
    /// `contribution.resident-subsidy-between`, where the law asks for more than it says), and
    /// `contribution.resident-account` with the facts person and subsidy.
    ///
    /// @throws IllegalArgumentException if the amount is no tier: refuse first
    public List<Reason> reasons(Money tier) {
        var chosen =
                found(tier)
                        .orElseThrow(() -> new IllegalArgumentException(tier + " is not a tier"));
        var subsidy = subsidy(tier);
        return List.of(
                new Reason(
                        "contribution.resident-tier", List.of(), List.of(chosen), tier.toString()),
                new Reason(
                        isBetween(tier)
                                ? "contribution.resident-subsidy-between"
                                : "contribution.resident-subsidy",
                        List.of(new Fact("tier", tier.toString())),
                        List.of(subsidyFigure(tier)),
                        subsidy.toString()),
                Reason.citing(
                        "contribution.resident-account",
                        List.of(
                                new Fact("person", tier.toString()),
                                new Fact("subsidy", subsidy.toString())),
                        List.of(account),
                        toAccount(tier).toString()));
    }

    private boolean isBetween(Money tier) {
        return tier.compareTo(lowestTier.money()) > 0 && tier.compareTo(HIGHER) < 0;
    }
}
