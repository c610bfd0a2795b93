package org.quanyi.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.credit.MeasureProportion.Act;
import org.quanyi.rules.credit.MeasureProportion.Planned;

/// A measure ends where its own term, the gravity of the act or its record ends, whichever comes
/// first, and follows no record that may not bear it.
class MeasureLimitsTest {
    private static final Law LAW = Law.load();
    private static final Catalogue CATALOGUE = Catalogue.of(LAW);
    private static final Region SHILI = new Region("990100");
    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final ProportionalityMemo MEMO =
            new ProportionalityMemo("a", "b", "c", "d", "e");

    /// A record of three years.
    private static Act act(String type, Area area, Gravity gravity) {
        return new Act(
                CATALOGUE.record(type, START).orThrow(), area, gravity, START, START.plusYears(3));
    }

    private static List<String> refused(Act act, String measure, LocalDate end) {
        return refused(act, measure, end, MEMO);
    }

    private static List<String> refused(
            Act act, String measure, LocalDate end, ProportionalityMemo memo) {
        var planned =
                new Planned(CATALOGUE.measure(measure, START).orThrow(), act.start(), end, memo);
        return MeasureProportion.of(LAW, SHILI, act, List.of(planned)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void itsOwnTermIsItsEndWhereItsRecordLastsLonger() {
        var act = act("R06", Area.LABOUR, Gravity.GENERAL);
        assertThat(refused(act, "M02", START.plusMonths(12))).isEmpty();
        assertThat(refused(act, "M02", START.plusMonths(12).plusDays(1)))
                .containsExactly("CRD-007");
        assertThat(refused(act, "M01", START.plusMonths(12))).isEmpty();
        assertThat(refused(act, "M01", START.plusMonths(12).plusDays(1)))
                .containsExactly("CRD-007");
    }

    @Test
    void publicationEndsWithTheTermOfTheGravity() {
        var act = act("R02b", Area.LABOUR, Gravity.GENERAL);
        assertThat(refused(act, "M10", START.plusMonths(12))).isEmpty();
        assertThat(refused(act, "M10", START.plusMonths(12).plusDays(1)))
                .containsExactly("CRD-007");
    }

    @Test
    void whatIsNeverPublicIsNotPublishedByAMeasure() {
        assertThat(refused(act("R06", Area.LABOUR, Gravity.GENERAL), "M10", START.plusMonths(3)))
                .containsExactly("CRD-018");
    }

    @Test
    void aMeasureWithoutItsWholeMemoIsRefused() {
        var act = act("R06", Area.LABOUR, Gravity.GENERAL);
        for (int missing = 0; missing < 5; missing++) {
            String[] said = {"a", "b", "c", "d", "e"};
            said[missing] = " ";
            var memo = new ProportionalityMemo(said[0], said[1], said[2], said[3], said[4]);
            assertThat(refused(act, "M02", START.plusMonths(3), memo)).containsExactly("CRD-009");
        }
    }

    @Test
    void aRecordIsAdmittedInItsOwnAreaOnly() {
        assertThat(admitted(SubjectKind.ORG, Area.WAGES)).isEmpty();
        assertThat(admitted(SubjectKind.ORG, Area.INSURANCE)).containsExactly("CRD-005");
        assertThat(admitted(SubjectKind.IND, Area.WAGES)).containsExactly("CRD-004");
    }

    private static List<String> admitted(SubjectKind subject, Area area) {
        return CATALOGUE.admit("R07", subject, area, START).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    /// The lists of law files cannot be empty; whoever makes one otherwise is refused too.
    @Test
    void aMeasureHasAnArea() {
        var some = CATALOGUE.measure("M02", START).orThrow();
        var none =
                new Measure(
                        some.entry(),
                        List.of(),
                        some.weight(),
                        some.term(),
                        some.recalled(),
                        some.floor());
        assertThat(CatalogueLimits.of(none))
                .hasValueSatisfying(why -> assertThat(why).contains("without an area"));
    }
}
