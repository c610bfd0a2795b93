package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.contribution.LineState.DUE;
import static org.quanyi.server.contribution.LineState.IN_SUSPENSE;
import static org.quanyi.server.contribution.LineState.PAID;
import static org.quanyi.server.portal.Histories.HERE;
import static org.quanyi.server.portal.Histories.THERE;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;

/// What months show, and why some are missing.
class TimelineTest {

    private static Timeline pension(Histories history) {
        return Timeline.of(history.in("2026-11"), Insurance.PENSION);
    }

    private static String state(Timeline timeline, String month) {
        return timeline.state(Month.parse(month)).key();
    }

    private static List<String> gaps(Timeline timeline) {
        return timeline.gaps().stream()
                .map(g -> g.first() + " " + g.last() + " " + g.reason().key())
                .toList();
    }

    @Test
    void eachStateIsTold() {
        Timeline timeline =
                pension(
                        new Histories()
                                .enrolled(THERE, "2026-01", "2026-03")
                                .enrolled(HERE, "2026-04", null)
                                .filed(1, THERE, "2026-01", "2026-03", PAID)
                                .filed(2, HERE, "2026-04", "2026-05", PAID)
                                .filed(2, HERE, "2026-07", "2026-08", PAID)
                                .filed(2, HERE, "2026-09", "2026-09", IN_SUSPENSE)
                                .filed(2, HERE, "2026-10", "2026-10", DUE));
        assertThat(state(timeline, "2025-12")).isEqualTo("outside");
        assertThat(state(timeline, "2026-03")).isEqualTo("elsewhere");
        assertThat(state(timeline, "2026-04")).isEqualTo("paid");
        assertThat(state(timeline, "2026-06")).isEqualTo("missing");
        assertThat(state(timeline, "2026-09")).isEqualTo("suspense");
        assertThat(state(timeline, "2026-10")).isEqualTo("due");
        assertThat(state(timeline, "2026-11")).isEqualTo("not-yet");
        assertThat(state(timeline, "2027-01")).isEqualTo("not-yet");
        assertThat(timeline.monthsPaid()).isEqualTo(7);
        assertThat(timeline.lastPaid()).contains(Month.parse("2026-08"));
        assertThat(timeline.lastFiled()).contains(Month.parse("2026-10"));
    }

    @Test
    void theSameEmployerBeforeAndAfterDidNotFile() {
        Timeline timeline =
                pension(
                        new Histories()
                                .enrolled(HERE, "2025-01", null)
                                .filed(1, HERE, "2025-01", "2025-02", PAID)
                                .filed(1, HERE, "2025-04", "2026-10", PAID));
        assertThat(gaps(timeline)).containsExactly("2025-03 2025-03 not-filed");
    }

    @Test
    void anotherEmployerAfterwardsIsAChangeOfJob() {
        Timeline timeline =
                pension(
                        new Histories()
                                .enrolled(HERE, "2025-01", null)
                                .filed(1, HERE, "2025-01", "2025-02", PAID)
                                .filed(2, HERE, "2025-06", "2026-10", PAID));
        assertThat(gaps(timeline)).containsExactly("2025-03 2025-05 between");
    }

    @Test
    void anEnrolmentThatEndedAndBeganAgainIsNoneToLookAt() {
        Histories history =
                new Histories()
                        .enrolled(HERE, "2025-01", "2025-02")
                        .enrolled(HERE, "2025-06", null)
                        .filed(1, HERE, "2025-01", "2025-02", PAID)
                        .filed(2, HERE, "2025-06", "2026-10", PAID);
        assertThat(gaps(pension(history))).containsExactly("2025-03 2025-05 ended");
        assertThat(state(pension(history), "2025-04")).isEqualTo("outside");
        assertThat(Overview.of(history.in("2026-11")).gapsToLookAt()).isEmpty();
    }

    @Test
    void anEnrolmentThatEndedForGoodLeavesNoGap() {
        Histories history =
                new Histories()
                        .enrolled(HERE, "2025-01", "2025-02")
                        .filed(1, HERE, "2025-01", "2025-02", PAID);
        assertThat(gaps(pension(history))).isEmpty();
        assertThat(Overview.of(history.in("2026-11")).standing())
                .isEqualTo(Overview.Standing.ENDED);
    }

    @Test
    void anOpenEnrolmentWithoutFilingsSinceIsToldOnce() {
        Histories history =
                new Histories()
                        .enrolled(HERE, "2025-01", null)
                        .filed(1, HERE, "2025-02", "2025-08", PAID);
        assertThat(gaps(pension(history)))
                .containsExactly("2025-01 2025-01 before-first", "2025-09 2026-10 since");
        assertThat(Overview.of(history.in("2026-11")).standing())
                .isEqualTo(Overview.Standing.NOT_FILED);
    }

    @Test
    void aMonthTakenBackIsMissing() {
        Timeline timeline =
                pension(
                        new Histories()
                                .enrolled(HERE, "2026-01", null)
                                .filed(1, HERE, "2026-01", "2026-10", PAID)
                                .takenBack(1, HERE, "2026-05"));
        assertThat(state(timeline, "2026-05")).isEqualTo("missing");
        assertThat(timeline.monthsPaid()).isEqualTo(9);
    }

    @Test
    void twoEmployersInAMonthCountOnce() {
        Timeline timeline =
                pension(
                        new Histories()
                                .enrolled(HERE, "2026-09", null)
                                .filed(1, HERE, "2026-09", "2026-10", PAID)
                                .filed(2, HERE, "2026-10", "2026-10", DUE));
        assertThat(timeline.monthsPaid()).isEqualTo(2);
        assertThat(state(timeline, "2026-10")).isEqualTo("paid");
    }

    @Test
    void maternityInsideMedicalShowsMedicalsMonthsAndNoGapOfItsOwn() {
        Histories history =
                new Histories()
                        .enrolled(HERE, "2026-01", null)
                        .filed(1, HERE, "2026-01", "2026-02", PAID)
                        .filed(1, HERE, "2026-04", "2026-10", PAID);
        Overview overview = Overview.of(history.in("2026-11"));
        assertThat(overview.timeline(Insurance.MATERNITY).monthsPaid()).isEqualTo(9);
        assertThat(overview.gaps())
                .singleElement()
                .satisfies(g ->
                        assertThat(g.insurances()).doesNotContain(Insurance.MATERNITY).hasSize(4));
        assertThat(overview.lines().getLast().insideMedical()).isTrue();
    }

    @Test
    void oneInsuranceAloneCanHaveAGap() {
        Histories history =
                new Histories()
                        .enrolled(HERE, "2026-01", null)
                        .filed(1, HERE, "2026-01", "2026-04", PAID)
                        .insured(EnumSet.of(Insurance.PENSION))
                        .filed(1, HERE, "2026-05", "2026-05", PAID)
                        .insured(Histories.FOUR)
                        .filed(1, HERE, "2026-06", "2026-10", PAID);
        assertThat(gaps(pension(history))).isEmpty();
        assertThat(Overview.of(history.in("2026-11")).gapsToLookAt())
                .singleElement()
                .satisfies(g ->
                        assertThat(g.insurances()).doesNotContain(Insurance.PENSION).hasSize(3));
    }

    @Test
    void nobodyFiledAnythingYet() {
        PersonRecord record = new Histories().in("2026-11");
        assertThat(Overview.of(record).standing()).isEqualTo(Overview.Standing.NOTHING_YET);
        assertThat(Overview.of(record).gaps()).isEmpty();
        assertThat(BalanceChart.of(record.account(), 2026).isDrawable()).isFalse();
    }

    @Test
    void theCurrentMonthOnItsWayDoesNotHideThatTheLastWasPaid() {
        Histories history =
                new Histories()
                        .enrolled(HERE, "2026-01", null)
                        .filed(1, HERE, "2026-01", "2026-10", PAID)
                        .filed(1, HERE, "2026-11", "2026-11", DUE);
        assertThat(Overview.of(history.in("2026-11")).standing()).isEqualTo(Overview.Standing.PAID);
        assertThat(Overview.of(history.in("2026-11")).completeTo()).hasToString("2026-10");
    }
}
