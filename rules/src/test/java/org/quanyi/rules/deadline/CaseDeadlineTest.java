package org.quanyi.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Planted;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.DeadlineDefinition.Binding;
import org.quanyi.rules.deadline.DeadlineDefinition.Bound;
import org.quanyi.rules.deadline.DeadlineDefinition.Extender;
import org.quanyi.rules.deadline.DeadlineDefinition.OnMiss;
import org.quanyi.rules.deadline.DeadlineDefinition.Start;

/// What the law says of the deadlines of cases, and which day binds.
class CaseDeadlineTest {
    private static final Law LAW = Law.load().allowingUncertain();
    private static final Region SHILI = new Region("990100");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private static CaseDeadline of(DeadlineLeg leg, String start) {
        return CaseDeadline.of(LAW, SHILI, leg, LocalDate.parse(start), false, List.of()).orThrow();
    }

    private static DeadlineDefinition definition(Region region, DeadlineLeg leg) {
        return DeadlineDefinition.of(LAW, region, leg, MARCH).orThrow();
    }

    /// What every row of the country and of each place says.
    private static List<DeadlineDefinition> rows(DeadlineLeg leg) {
        return LAW.files().stream()
                .filter(file -> file.parameter().equals(leg.parameter()))
                .flatMap(file -> file.rows().stream())
                .map(row -> new DeadlineDefinition(leg, row.figures()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyRowSaysWhatTheCodeKnows(DeadlineLeg leg) {
        assertThat(rows(leg)).isNotEmpty();
        for (var said : rows(leg)) {
            assertThat(said.start()).isNotNull();
            assertThat(said.onMiss()).isNotNull();
            assertThat(said.binding()).isNotNull();
            assertThat(said.isExtendable())
                    .isEqualTo(said.extender() == Extender.HEAD)
                    .isEqualTo(said.figure(DeadlineLeg.EXTENSION).count() > 0);
            assertThat(said.term(said.isExtendable()).isPresent())
                    .isEqualTo(!said.isAtOnce() && !said.isInHours());
        }
    }

    /// A window of the person starts when something reached them, and what follows it is never more
    /// than its end; nothing of the agency's waits for that.
    @ParameterizedTest
    @EnumSource
    void whatThePersonMissesProvesNothing(DeadlineLeg leg) {
        for (var said : rows(leg)) {
            var isWindow = said.bound() == Bound.SUBJECT;
            assertThat(said.onMiss() == OnMiss.WINDOW_CLOSED).isEqualTo(isWindow);
            assertThat(said.start().needsProvenDelivery()).isEqualTo(isWindow);
        }
    }

    @Test
    void anExtensionIsNotCountedWhereThereIsNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> definition(SHILI, DeadlineLeg.D12).term(true));
    }

    @Test
    void onlyTakeDownsAndMarksOfTheAgencyActEarly() {
        var early = Set.of(OnMiss.HIDE, OnMiss.REMOVE, OnMiss.NOTHING);
        for (var leg : DeadlineLeg.values()) {
            var said = definition(SHILI, leg);
            if (said.actsEarly()) {
                assertThat(said.bound()).isEqualTo(Bound.AGENCY);
                assertThat(early).contains(said.onMiss());
            }
        }
        assertThat(List.of(DeadlineLeg.values()))
                .filteredOn(leg -> definition(SHILI, leg).actsEarly())
                .containsExactly(
                        DeadlineLeg.D01,
                        DeadlineLeg.D04,
                        DeadlineLeg.D08,
                        DeadlineLeg.D09B,
                        DeadlineLeg.D28);
    }

    @Test
    void theEarlierDayBindsWhereItIsTakenDown() {
        var hard = of(DeadlineLeg.D04, "2026-01-31");
        assertThat(hard.deadline().due()).isEqualTo("2026-02-24");
        assertThat(hard.actOn()).isEqualTo("2026-02-20");
        assertThat(hard.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        "deadline.defined",
                        "deadline.counted",
                        "deadline.moved",
                        "deadline.acts-early");
        var apply = of(DeadlineLeg.D18C, "2026-09-03");
        assertThat(apply.actOn()).isEqualTo(apply.deadline().due()).isEqualTo("2026-10-08");
        assertThat(apply.reasons()).extracting(Reason::code).doesNotContain("deadline.acts-early");
    }

    @Test
    void aProvisionalYearCarriesNoAdverseStep() {
        assertThat(of(DeadlineLeg.D11, "2026-12-28").carriesAdverseSteps()).isFalse();
        assertThat(of(DeadlineLeg.D11, "2026-02-10").carriesAdverseSteps()).isTrue();
        assertThat(of(DeadlineLeg.D09A, "2026-12-31").carriesAdverseSteps()).isTrue();
    }

    @Test
    void theStartIsTheDayWhoseLawHolds() {
        assertThat(
                        CaseDeadline.of(
                                        LAW,
                                        SHILI,
                                        DeadlineLeg.D20A,
                                        LocalDate.of(2023, 12, 31),
                                        false,
                                        List.of())
                                .refusals())
                .containsExactly(
                        Refusal.of("LAW-002", "990100", "all", "deadline/d20a", "2023-12"));
    }

    @Test
    void aPlaceMayHaveItsOwn() {
        assertThat(definition(SHILI, DeadlineLeg.D02).binding()).isEqualTo(Binding.POLICY);
        assertThat(definition(new Region("310000"), DeadlineLeg.D02).binding())
                .isEqualTo(Binding.STATUTE);
        var shorter = Planted.law("region/310000/deadline/d02", "amount: 5", "amount: 4");
        var there =
                CaseDeadline.of(
                        shorter, new Region("310000"), DeadlineLeg.D02, MARCH, false, List.of());
        var here = CaseDeadline.of(shorter, SHILI, DeadlineLeg.D02, MARCH, false, List.of());
        assertThat(there.orThrow().actOn()).isEqualTo("2026-03-06");
        assertThat(here.orThrow().actOn()).isEqualTo("2026-03-09");
    }

    @Test
    void anExtensionRunsFromTheStart() {
        var extended =
                CaseDeadline.of(
                        LAW, SHILI, DeadlineLeg.D11, LocalDate.of(2026, 2, 10), true, List.of());
        assertThat(extended.orThrow().actOn()).isEqualTo("2026-04-14");
        assertThat(extended.orThrow().reasons().getFirst().code()).isEqualTo("deadline.extended");
        assertThat(extended.orThrow().reasons().getFirst().figures())
                .extracting(Figure::key)
                .containsExactly("amount", "unit", "start", "bound", "on-miss", "extension");
        assertThat(of(DeadlineLeg.D11, "2026-02-10").reasons().getFirst().figures()).hasSize(5);
    }

    @Test
    void noExtensionWhereNobodyMayGrantOneAndNoDayOfHours() {
        assertThat(refusals(DeadlineLeg.D12, true)).containsExactly(Refusal.of("DLN-001", "D12"));
        assertThat(refusals(DeadlineLeg.D25B, false))
                .containsExactly(Refusal.of("DLN-002", "D25B", "4"));
        assertThat(DeadlineRefusal.values())
                .extracting(DeadlineRefusal::code)
                .containsExactly("DLN-001", "DLN-002");
    }

    private static List<Refusal> refusals(DeadlineLeg leg, boolean extended) {
        Result<CaseDeadline> asked = CaseDeadline.of(LAW, SHILI, leg, MARCH, extended, List.of());
        return asked.refusals();
    }

    @Test
    void aWindowOfThePersonNeedsProofOfDelivery() {
        assertThat(Start.values())
                .filteredOn(Start::needsProvenDelivery)
                .containsExactly(Start.NOTICE_SERVED, Start.DECISION_SERVED, Start.KNOWLEDGE);
    }
}
