package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.credit.RegisterWorld.FOURTH;
import static org.quanyi.server.credit.RegisterWorld.MEMO;
import static org.quanyi.server.credit.RegisterWorld.THIRD;
import static org.quanyi.server.credit.RegisterWorld.code;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.server.TestServer;
import org.quanyi.server.credit.NewEntry.Chosen;
import org.quanyi.server.credit.NewEntry.Publicity;

/// How long measures hold, what a correction can never be, and what the leaf of an entry commits
/// to.
class CreditTermsTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 1);
    private static final RegisterWorld WORLD = new RegisterWorld(TestServer.shared(), DECIDED);
    private static int serial = 750;

    private static int organisation() {
        return WORLD.organisation(++serial);
    }

    private static CreditEntry measured(Chosen... measures) {
        NewEntry base = WORLD.listed(organisation());
        return WORLD.enter(RegisterWorld.with(base, Publicity.none("不公开"), List.of(measures)))
                .orThrow();
    }

    @Test
    void aMeasureHoldsFromItsDayToItsEndAndNotAsLongAsItsEntry() {
        LocalDate from = DECIDED.plusDays(10);
        LocalDate end = DECIDED.plusMonths(3);
        CreditEntry entry = measured(new Chosen("M05", from, end, MEMO));
        assertThat(WORLD.register().measures(entry, from.minusDays(1))).isEmpty();
        assertThat(WORLD.register().measures(entry, from)).hasSize(1);
        assertThat(WORLD.register().measures(entry, end.minusDays(1))).hasSize(1);
        assertThat(WORLD.register().measures(entry, end)).isEmpty();
    }

    private static String corrected(CreditEntry entry, NewEntry right) {
        LocalDate today = WORLD.register().today();
        NewEvent event = RegisterWorld.event(entry, EntryAct.CORRECTED, today, THIRD, FOURTH);
        return code(WORLD.inTransaction(() -> WORLD.register().correct(event, right)));
    }

    private static NewEntry as(CreditEntry entry, NewEntry.What what, Publicity publicity) {
        NewEntry base = WORLD.listed(entry.employer());
        return new NewEntry(
                entry.employer(),
                what,
                base.paper(),
                RegisterWorld.grounds(THIRD, FOURTH),
                publicity,
                List.of());
    }

    @Test
    void aCorrectionPublishesNothingThatWasNotPublic() {
        CreditEntry entry = measured();
        NewEntry open = WORLD.listed(entry.employer());
        assertThat(corrected(entry, as(entry, entry.what(), open.publicity())))
                .isEqualTo("CRD-113");
        assertThat(corrected(entry, as(entry, entry.what(), Publicity.none("不公开")))).isEmpty();
    }

    @Test
    void aCorrectionIsNoGraver() {
        NewEntry base = WORLD.listed(organisation());
        NewEntry.What general = WORLD.what("R09", Area.LABOUR, Gravity.GENERAL);
        NewEntry.What serious = WORLD.what("R09", Area.LABOUR, Gravity.SERIOUS);
        CreditEntry entry =
                WORLD.enter(
                                new NewEntry(
                                        base.employer(),
                                        general,
                                        base.paper(),
                                        base.grounds(),
                                        Publicity.none("不公开"),
                                        List.of()))
                        .orThrow();
        assertThat(corrected(entry, as(entry, serious, Publicity.none("不公开"))))
                .isEqualTo("CRD-113");
    }

    @Test
    void aCorrectionBringsNoFurtherOrLongerMeasure() {
        LocalDate end = DECIDED.plusMonths(6);
        CreditEntry entry = measured(new Chosen("M04", DECIDED, end, MEMO));
        NewEntry right = as(entry, entry.what(), Publicity.none("不公开"));
        for (Chosen heavier :
                List.of(
                        new Chosen("M04", DECIDED, end.plusDays(1), MEMO),
                        new Chosen("M05", DECIDED, DECIDED.plusMonths(1), MEMO))) {
            NewEntry more = RegisterWorld.with(right, right.publicity(), List.of(heavier));
            assertThat(corrected(entry, more)).as(heavier.code()).isEqualTo("CRD-113");
        }
        Chosen same = new Chosen("M04", DECIDED, end, MEMO);
        assertThat(corrected(entry, RegisterWorld.with(right, right.publicity(), List.of(same))))
                .isEmpty();
    }

    @Test
    void aCorrectionIsOfTheSameOrganisationAndKind() {
        CreditEntry entry = measured();
        NewEntry other = WORLD.listed(organisation());
        assertThat(corrected(entry, RegisterWorld.with(other, Publicity.none("不公开"), List.of())))
                .isEqualTo("CRD-113");
        NewEntry.What kind = WORLD.what("R09", Area.LABOUR, Gravity.SERIOUS);
        assertThat(corrected(entry, as(entry, kind, Publicity.none("不公开")))).isEqualTo("CRD-113");
    }

    /// Whoever changes any of it in the database, the log says so.
    @Test
    void theLeafCommitsToWhatWasDecided() {
        CreditEntry entry = measured(new Chosen("M05", DECIDED, DECIDED.plusMonths(3), MEMO));
        byte[] canonical =
                TestServer.shared().get(EntryLedger.class).between(0, Long.MAX_VALUE).stream()
                        .filter(e -> e.where().equals("credit.entry " + entry.id()))
                        .findFirst()
                        .orElseThrow()
                        .canonical();
        assertThat(new String(canonical, StandardCharsets.UTF_8))
                .contains(
                        entry.code(),
                        "R07",
                        "SERIOUS",
                        "8000000",
                        entry.paper().number(),
                        entry.paper().issuer(),
                        RegisterWorld.DIGEST,
                        "credit-decides",
                        "credit-decides-too",
                        entry.term().start() + "/" + entry.term().end(),
                        "M05 " + DECIDED + "/" + DECIDED.plusMonths(3),
                        MEMO.mildest());
    }
}
