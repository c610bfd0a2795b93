package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionLimits;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.rules.yaml.YamlNode;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// Runs the worked examples under `cases/` that are about a step inside a calculation; those of
/// whole calculations are run by [org.quanyi.rules.calculation.CalculationCasesTest].
class CasesTest {
    private static final Law LAW = Law.load();

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return CaseFiles.below(CaseFiles.cases()).stream()
                .filter(path -> Calculations.named(CaseFiles.read(path).text("rule")).isEmpty())
                .flatMap(path -> {
                    var file = CaseFiles.read(path).only("rule", "cases");
                    var rule = file.text("rule");
                    return file.get("cases").items().stream()
                            .map(YamlNode::mapping)
                            .map(entry -> test(path.getFileName().toString(), rule, entry));
                });
    }

    private static DynamicTest test(String file, String rule, Mapping entry) {
        entry.only("name", "facts", "expect", "refused");
        var facts = entry.get("facts").mapping();
        return DynamicTest.dynamicTest(
                file + ": " + entry.text("name"),
                () -> {
                    switch (rule) {
                        case "base-limits-formula" -> limits(facts, entry);
                        case "figure" -> figure(facts, entry);
                        case "contribution-due" -> due(facts, entry, employees(facts));
                        case "flexible-contribution" -> due(facts, entry, flexible(facts));
                        case "share" -> share(facts, entry);
                        default -> throw new AssertionError("no rule " + rule);
                    }
                });
    }

    static Region region(Mapping facts) {
        return new Region(facts.text("region"));
    }

    static Month month(Mapping facts) {
        return Month.parse(facts.text("month"));
    }

    private static void refused(Mapping entry, Result<?> result) {
        var expected = entry.get("refused").items().stream().map(YamlNode::text).toList();
        assertThat(result.refusals())
                .extracting(refusal -> refusal.code() + " " + String.join(" ", refusal.arguments()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /// The published floor and ceiling are what the notices say they were computed from.
    private static void limits(Mapping facts, Mapping entry) {
        facts.only("region", "insurance", "month");
        var insurance = facts.textOrNull("insurance");
        var limits =
                ContributionLimits.of(
                                LAW,
                                region(facts),
                                insurance == null ? Insurance.PENSION : Insurance.ofKey(insurance),
                                month(facts))
                        .orThrow();
        var rounding =
                LAW.figure(region(facts), Parameter.LIMIT_ROUNDING, Parameter.VALUE, month(facts))
                        .orThrow()
                        .rounding();
        assertThat(limits.average().money().times(3, 1, rounding))
                .isEqualTo(limits.ceiling().money());
        var averages =
                entry.get("expect").mapping().get("floor-is-60-percent-of-the-mean-of").items();
        var sum =
                averages.stream()
                        .map(node -> Money.yuan(node.text()))
                        .reduce(Money.ZERO, Money::plus);
        assertThat(sum.times(60, 100L * averages.size(), rounding))
                .as("floor of " + facts.text("region") + " in " + facts.text("month"))
                .isEqualTo(limits.floor().money());
    }

    /// A row says what its document says.
    private static void figure(Mapping facts, Mapping entry) {
        facts.only("region", "parameter", "month");
        var parameter = parameter(facts.text("parameter"));
        if (entry.has("refused")) {
            var key = parameter.keys().keySet().iterator().next();
            refused(entry, LAW.figure(region(facts), parameter, key, month(facts)));
            return;
        }
        for (var expected : entry.get("expect").mapping().entries().entrySet()) {
            if (!expected.getKey().equals("certainty")) {
                var figure =
                        LAW.figure(region(facts), parameter, expected.getKey(), month(facts))
                                .orThrow();
                assertThat(figure.value())
                        .as(entry.text("name") + ", " + expected.getKey())
                        .isEqualTo(expected.getValue().text());
                assertThat(figure.certainty().key())
                        .isEqualTo(entry.get("expect").mapping().text("certainty"));
            }
        }
    }

    static Parameter parameter(String name) {
        return Parameter.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Insurance> insurances(Mapping facts) {
        return facts.has("insurances")
                ? facts.get("insurances").items().stream()
                        .map(node -> Insurance.ofKey(node.text()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Insurance.class)))
                : EnumSet.allOf(Insurance.class);
    }

    static Result<ContributionTerms> employees(Mapping facts) {
        facts.only("region", "month", "work-injury-class", "base", "insurances");
        return ContributionDue.terms(
                LAW,
                region(facts),
                month(facts),
                Integer.parseInt(facts.text("work-injury-class")),
                insurances(facts));
    }

    static Result<ContributionTerms> flexible(Mapping facts) {
        facts.only("region", "month", "base", "insurances");
        return ContributionDue.flexibleTerms(LAW, region(facts), month(facts), insurances(facts));
    }

    private static void due(Mapping facts, Mapping entry, Result<ContributionTerms> result) {
        if (entry.has("refused")) {
            refused(entry, result);
            return;
        }
        var terms = result.orThrow();
        var base = Money.yuan(facts.text("base"));
        var amounts = terms.assess(base);
        var expect = entry.get("expect").mapping();
        for (var insurance : Insurance.values()) {
            if (expect.has(insurance.key())) {
                assertThat(line(amounts, insurance))
                        .as(entry.text("name") + ", " + insurance.key())
                        .isEqualTo(expect.text(insurance.key()));
            }
        }
        assertThat(terms.certainty().key()).isEqualTo(expect.text("certainty"));
        if (expect.has("not-insured")) {
            assertThat(expect.get("not-insured").items())
                    .allMatch(node -> !amounts.insured(Insurance.ofKey(node.text())));
        }
        reasonsAgree(terms, base, amounts);
        if (expect.has("cites")) {
            assertThat(terms.reason(base).stream().flatMap(reason -> reason.figures().stream()))
                    .extracting(figure -> figure.citation().source().id())
                    .containsAll(expect.get("cites").items().stream().map(YamlNode::text).toList());
        }
    }

    private static String line(Amounts amounts, Insurance insurance) {
        return Stream.of(
                        amounts.base(insurance),
                        amounts.employer(insurance),
                        amounts.person(insurance))
                .map(fen -> Money.fen(fen).toString())
                .collect(Collectors.joining(" "));
    }

    /// The reasons, written down on their own path, arrive at the same amounts.
    private static void reasonsAgree(ContributionTerms terms, Money base, Amounts amounts) {
        var sum = Money.ZERO;
        for (var reason : terms.reason(base)) {
            if (reason.facts().stream().anyMatch(fact -> fact.name().equals("payer"))) {
                var insurance = Insurance.ofKey(reason.fact("insurance"));
                var fen =
                        reason.fact("payer").equals("employer")
                                ? amounts.employer(insurance)
                                : amounts.person(insurance);
                assertThat(reason.outcome()).isEqualTo(Money.fen(fen).toString());
                sum = sum.plus(Money.yuan(reason.outcome()));
            }
        }
        assertThat(sum).isEqualTo(amounts.total());
        var inside =
                terms.reason(base).stream()
                        .map(Reason::code)
                        .filter("contribution.maternity-inside-medical"::equals)
                        .count();
        assertThat(inside).isEqualTo(terms.maternityInsideMedical() ? 1 : 0);
    }

    private static void share(Mapping facts, Mapping entry) {
        facts.only("amount", "percent", "of");
        var amount = Money.yuan(facts.text("amount"));
        for (var expected : entry.get("expect").mapping().entries().entrySet()) {
            var rounding = Rounding.ofKey(expected.getKey());
            Money share;
            if (facts.has("percent")) {
                share = amount.times(Rate.percent(facts.text("percent")), rounding);
            } else {
                var parts =
                        Arrays.stream(facts.text("of").split("/"))
                                .mapToLong(Long::parseLong)
                                .toArray();
                share = amount.times(parts[0], parts[1], rounding);
            }
            assertThat(share).isEqualTo(Money.yuan(expected.getValue().text()));
        }
    }
}
