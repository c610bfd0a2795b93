package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.credit.RegisterWorld.FOURTH;
import static org.quanyi.server.credit.RegisterWorld.ONE;
import static org.quanyi.server.credit.RegisterWorld.OTHER;
import static org.quanyi.server.credit.RegisterWorld.THIRD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.Region;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.RecordType.Authority;
import org.quanyi.server.access.Role;

/// The table of what may happen to an entry: every edge, for every state and every kind of hand.
class EntryEdgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int EMPLOYER = 7;
    private static final Set<Role> OFFICERS =
            Set.of(Role.CLERK, Role.SECOND_OFFICER, Role.LEGAL_REVIEWER);

    private static final CreditEntry ENTRY =
            new CreditEntry(
                    1,
                    EMPLOYER,
                    "91990107MACRD00010",
                    new NewEntry.What(
                            "R07", Area.WAGES, Gravity.SERIOUS, new Region("990100"), DAY, DAY, 1L),
                    new NewEntry.Paper("文书", Authority.HRSS, "示例局", "条例", DAY, DAY),
                    RegisterWorld.grounds(ONE, OTHER),
                    new ListingTerm(DAY, DAY.plusMonths(36), null, List.of()),
                    "理由",
                    List.of(),
                    CreditEntry.Link.NONE,
                    Instant.EPOCH);

    private static Standing standing(EntryState state, boolean marked, boolean on) {
        EntryEvent.MarkClock clock =
                marked ? new EntryEvent.MarkClock(DAY, DAY, DAY.plusDays(20)) : null;
        return new Standing(state, clock, on, on, on, on, false, false, null);
    }

    @Test
    void everyActHasOneEdge() {
        assertThat(Arrays.stream(EntryAct.values()).map(EntryEdge::of)).doesNotHaveDuplicates();
        assertThat(EntryEdge.values()).hasSameSizeAs(EntryAct.values());
    }

    /// By state: in effect, lifted, annulled, corrected, unverified, expired.
    @ParameterizedTest
    @CsvSource({
        "ANNOTATED, 1, 0, 0, 0, 0, 0",
        "MARK_WITHDRAWN, 0, 0, 0, 0, 0, 0",
        "MARK_ENDED, 0, 0, 0, 0, 0, 0",
        "REVIEW_BEGUN, 1, 0, 0, 0, 0, 0",
        "REVIEW_ENDED, 0, 0, 0, 0, 0, 0",
        "STAYED, 1, 0, 0, 0, 0, 0",
        "STAY_ENDED, 0, 0, 0, 0, 0, 0",
        "REPAIR_ASKED, 1, 0, 0, 0, 0, 0",
        "REPAIR_WITHDRAWN, 0, 0, 0, 0, 0, 0",
        "REPAIR_REFUSED, 0, 0, 0, 0, 0, 0",
        "CONFIRMED, 0, 0, 0, 0, 0, 0",
        "CORRECTED, 1, 0, 0, 0, 0, 0",
        "LIFTED, 1, 0, 0, 0, 0, 0",
        "ANNULLED, 1, 1, 0, 1, 1, 1",
        "RESTORED, 0, 1, 0, 0, 0, 0"
    })
    void isOpenInItsStatesOnly(
            EntryAct act, int effect, int lifted, int annulled, int corrected, int open, int past) {
        List<Integer> expected = List.of(effect, lifted, annulled, corrected, open, past);
        List<Integer> found = new ArrayList<>();
        for (EntryState state : EntryState.values()) {
            found.add(EntryEdge.of(act).isOpen(standing(state, false, false)) ? 1 : 0);
        }
        assertThat(found).isEqualTo(expected);
    }

    /// What begins something needs it not to be there, what ends it needs it to be.
    @ParameterizedTest
    @CsvSource({
        "ANNOTATED, true",
        "MARK_ENDED, false",
        "STAYED, true",
        "STAY_ENDED, false",
        "REPAIR_ASKED, true",
        "REPAIR_REFUSED, false",
        "MARK_WITHDRAWN, false",
        "REVIEW_ENDED, false",
        "REPAIR_WITHDRAWN, false",
        "CONFIRMED, false"
    })
    void beginsOnceAndEndsWhatBegan(EntryAct act, boolean begins) {
        EntryEdge edge = EntryEdge.of(act);
        assertThat(edge.isOpen(standing(EntryState.IN_EFFECT, true, true))).isEqualTo(!begins);
        assertThat(edge.isOpen(standing(EntryState.IN_EFFECT, false, false))).isEqualTo(begins);
    }

    private static boolean may(EntryAct act, boolean marked, Hand... hands) {
        NewEvent event = RegisterWorld.event(ENTRY, act, DAY, hands);
        return EntryEdge.of(act)
                .refusal(ENTRY, standing(EntryState.IN_EFFECT, marked, false), event)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EntryAct.class)
    void isTakenByTheHandsItNeedsAndByNoOther(EntryAct act) {
        for (Role role : Role.values()) {
            Hand hand = new Hand("somebody", role, role == Role.EMPLOYER ? EMPLOYER : null);
            boolean officer = OFFICERS.contains(role);
            switch (EntryEdge.of(act).who()) {
                case ASKER -> {
                    assertThat(may(act, false, hand)).isEqualTo(officer || role == Role.EMPLOYER);
                    assertThat(may(act, false, RegisterWorld.employer(EMPLOYER + 1))).isFalse();
                }
                case OFFICER -> assertThat(may(act, false, hand)).isEqualTo(officer);
                case TWO, TWO_WHO_DID_NOT_DECIDE -> {
                    assertThat(may(act, false, hand)).isFalse();
                    assertThat(may(act, false, hand, THIRD)).isEqualTo(officer);
                    assertThat(may(act, false, THIRD, hand)).isEqualTo(officer);
                    assertThat(may(act, false, hand, hand)).isFalse();
                }
            }
            assertThat(may(act, false)).isFalse();
        }
    }

    /// Nobody answers an objection to their own decision, whichever way the answer goes.
    @ParameterizedTest
    @EnumSource(
            value = EntryAct.class,
            names = {"MARK_ENDED", "ANNULLED", "CORRECTED", "LIFTED"})
    void nobodyAnswersAnObjectionToTheirOwnDecision(EntryAct act) {
        assertThat(may(act, true, THIRD, FOURTH)).isTrue();
        assertThat(may(act, true, ONE, FOURTH)).isFalse();
        assertThat(may(act, true, THIRD, OTHER)).isFalse();
    }
}
