package org.quanyi.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Planted;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Seeds;
import org.quanyi.rules.credit.Exclusions.Said;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.Letter;
import org.quanyi.rules.credit.LawAbidingClass.State;
import org.quanyi.rules.credit.MeasureProportion.Act;
import org.quanyi.rules.credit.MeasureProportion.Planned;

/// What holds of credit information whatever is put in.
class CreditInvariantsTest {
    private static final int ROUNDS = 4000;
    private static final Law LAW = Law.load();
    private static final Catalogue CATALOGUE = Catalogue.of(LAW);
    private static final Region SHILI = new Region("990100");
    private static final ProportionalityMemo MEMO =
            new ProportionalityMemo("a", "b", "c", "d", "e");

    private final SplittableRandom random = Seeds.random(this);

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 4, 1).plusDays(random.nextInt(700));
    }

    @Test
    void noMeasureIsOfAnotherAreaNorOutlastsItsRecordNorWeighsMoreThanTheActBears() {
        var granted = 0;
        for (var i = 0; i < ROUNDS; i++) {
            var start = day();
            var act =
                    new Act(
                            one(CATALOGUE.records()),
                            one(List.of(Area.values())),
                            one(List.of(Gravity.values())),
                            start,
                            start.plusMonths(1 + random.nextInt(40)));
            var planned = new ArrayList<Planned>();
            for (var j = random.nextInt(4); j > 0; j--) {
                var from = start.plusDays(random.nextInt(60) - 5);
                var end = from.plusMonths(random.nextInt(14));
                planned.add(new Planned(one(CATALOGUE.measures()), from, end, MEMO));
            }
            if (MeasureProportion.of(LAW, SHILI, act, planned)
                    instanceof Result.Of<MeasureProportion>(var found)) {
                granted++;
                assertThat(found.weight())
                        .isLessThanOrEqualTo(act.gravity().ordinal() + 1)
                        .isEqualTo(
                                planned.stream()
                                        .mapToInt(p -> p.measure().weight().of(act.gravity()))
                                        .sum());
                assertThat(act.type().scope().areas()).contains(act.area());
                for (var each : planned) {
                    assertThat(each.measure().areas()).contains(act.area());
                    assertThat(each.end()).isBetween(each.from(), act.end());
                    assertThat(each.from()).isAfterOrEqualTo(act.start());
                }
            }
        }
        assertThat(granted).as("proposals that were in proportion").isGreaterThan(20);
    }

    @Test
    void nothingIsPublicLongerThanItsGravityLetsItNorAfterItsEnd() {
        var months = new int[] {3, 12, 36};
        var published = 0;
        for (var i = 0; i < ROUNDS; i++) {
            var document = day();
            var from = document.plusDays(random.nextInt(200) - 10);
            var type = one(CATALOGUE.records());
            var gravity = one(List.of(Gravity.values()));
            if (ListingTerm.of(LAW, type, gravity, document, from)
                    instanceof Result.Of<ListingTerm>(var term)) {
                assertThat(term.end()).isAfter(document);
                assertThat(term.end()).isBeforeOrEqualTo(document.plusMonths(36));
                var asked = document.plusDays(random.nextInt(1500) - 20);
                assertThat(term.isInForce(asked) && !asked.isBefore(term.end())).isFalse();
                assertThat(term.isPublic(asked) && !term.isInForce(asked)).isFalse();
                assertThat(term.isPublic(term.end())).isFalse();
                var publicity = term.publicity();
                if (publicity != null) {
                    published++;
                    var most = months[gravity.ordinal()];
                    assertThat(publicity.end())
                            .isBeforeOrEqualTo(publicity.from().plusMonths(most))
                            .isBeforeOrEqualTo(term.end());
                    assertThat(term.isPublic(publicity.end())).isFalse();
                    assertThat(publicity.from()).isAfterOrEqualTo(document);
                } else {
                    assertThat(term.isPublic(asked)).isFalse();
                }
            }
        }
        assertThat(published).isGreaterThan(100);
    }

    @Test
    void noRecordThatBurdensIsEverAdmittedForAPersonOrAnIndividualBusiness() {
        var kinds = List.of(SubjectKind.values());
        for (var i = 0; i < ROUNDS; i++) {
            var subject = one(kinds);
            var admitted =
                    CATALOGUE.admit(
                            one(CATALOGUE.records()).code(),
                            subject,
                            one(List.of(Area.values())),
                            day());
            if (admitted instanceof Result.Of<RecordType>(var type) && type.isAdverse()) {
                assertThat(subject.isOrganisation()).isTrue();
            }
            var year = 2017 + random.nextInt(10);
            var classed = LawAbidingClass.of(LAW, subject, year, List.of());
            assertThat(classed.refusals().isEmpty()).isEqualTo(subject == SubjectKind.ORG);
        }
    }

    @Test
    void theTableIsNeverLeftWithAGroundUnanswered() {
        for (var i = 0; i < ROUNDS / 4; i++) {
            var day = day();
            var asked = CATALOGUE.exclusionsOn(day);
            var answers = new ArrayList<Exclusions.Answer>();
            var isWhole = true;
            for (var ground : asked) {
                var said = one(List.of(Said.YES, Said.NO, Said.NO, Said.NO, Said.NO));
                var kind = random.nextInt(60);
                isWhole &= kind > 3;
                if (kind != 0) {
                    answers.add(
                            new Exclusions.Answer(
                                    ground.code(),
                                    kind == 1 ? Said.UNKNOWN : said,
                                    kind == 2 ? " " : "why",
                                    kind == 3 ? "" : "E-1"));
                }
            }
            var result = Exclusions.of(CATALOGUE, day, answers);
            assertThat(result.refusals().isEmpty()).isEqualTo(isWhole);
            if (result instanceof Result.Of<Exclusions>(var found)) {
                assertThat(found.reasons()).hasSize(asked.size());
                assertThat(found.reasons()).allMatch(reason -> !reason.citations().isEmpty());
            }
        }
    }

    @Test
    void aYearIsClassedByItsOwnEffectiveDecisionsAndAnewWhenOneFalls() {
        for (var i = 0; i < ROUNDS / 4; i++) {
            var decisions = new ArrayList<Decision>();
            for (var j = random.nextInt(7); j > 0; j--) {
                Set<LawAbidingClass.Ground> grounds =
                        random.nextInt(8) == 0
                                ? EnumSet.of(one(List.of(LawAbidingClass.Ground.values())))
                                : Set.of();
                decisions.add(
                        new Decision(
                                "P-" + j,
                                LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 5),
                                one(List.of(State.values())),
                                1 + random.nextInt(5),
                                grounds));
            }
            for (var year = 2023; year < 2026; year++) {
                assertThat(letter(year, decisions)).isEqualTo(naive(year, decisions));
            }
            for (var fallen : decisions) {
                var after = new ArrayList<>(decisions);
                after.set(
                        after.indexOf(fallen),
                        new Decision(
                                fallen.number(),
                                fallen.effectiveOn(),
                                State.ANNULLED,
                                fallen.counts(),
                                fallen.grounds()));
                var years = LawAbidingClass.yearsToClassAnew(decisions, after);
                for (var year = 2023; year < 2026; year++) {
                    if (letter(year, decisions) != letter(year, after)) {
                        assertThat(years).contains(year);
                    }
                }
                assertThat(years).hasSize(fallen.state() == State.EFFECTIVE ? 1 : 0);
            }
        }
    }

    private static Letter letter(int year, List<Decision> decisions) {
        return LawAbidingClass.of(LAW, SubjectKind.ORG, year, decisions).orThrow().letter();
    }

    private static Letter naive(int year, List<Decision> decisions) {
        var found = 0;
        for (var each : decisions) {
            if (each.state() == State.EFFECTIVE && each.effectiveOn().getYear() == year) {
                found += each.grounds().isEmpty() ? 1 : 3;
            }
        }
        return found == 0 ? Letter.A : found < 3 ? Letter.B : Letter.C;
    }

    /// A region follows the other rule-set by a file, without a change of the code.
    @Test
    void theRuleSetIsSwitchedByAFile() {
        var type = CATALOGUE.record("R07", LocalDate.of(2025, 12, 1)).orThrow();
        var entry =
                new RepairTerm.Entry(
                        type,
                        Gravity.SERIOUS,
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2026, 1, 15),
                        LocalDate.of(2026, 7, 15));
        var switched = Planted.law("national/credit/rule-set", "value: rs-45", "value: rs-36");
        var found = RepairTerm.of(switched, SHILI, entry).orThrow();
        assertThat(found.ruleSet()).isEqualTo(RuleSet.RS_36);
        assertThat(found.admissibleFrom()).isEqualTo("2026-12-01");
        assertThat(found.isAdmissible()).isFalse();
        assertThat(found.answer().actOn()).isEqualTo("2026-07-29");
        assertThat(found.otherwise()).isEqualTo("2026-07-15");
    }

    /// A province cannot fix an amount outside the range of the interpretation.
    @Test
    void anAmountOutsideItsRangeIsRefused() {
        var arrears = new ArrearsThreshold.Arrears(4, Money.yuan("9000"), 1, Money.yuan("9000"));
        for (var amount : List.of("4999.99", "20000.01")) {
            var law =
                    Planted.law(
                            "region/990100/credit/arrears-threshold",
                            "one: 10000",
                            "one: " + amount);
            assertThat(ArrearsThreshold.of(law, SHILI, Month.parse("2026-02"), arrears).refusals())
                    .extracting(refusal -> refusal.code())
                    .containsExactly("CRD-013");
        }
    }
}
