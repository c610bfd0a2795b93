package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.LaterLaw;
import org.quanyi.rules.Law;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.signin.SteppedClock;

/// Example 30: days that reach into a year whose days off are not published carry nothing against
/// the employer, until they are.
class ListingCalendarTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 28);

    private static TestServer server(String name, SteppedClock clock, boolean isPublished) {
        return TestServer.faulty(
                name,
                context -> {
                    context.registerBean(
                            "stepped", Clock.class, () -> clock, b -> b.setPrimary(true));
                    if (isPublished) {
                        context.registerBean(
                                "later",
                                Law.class,
                                () -> LaterLaw.with("01-01/01-03"),
                                b -> b.setPrimary(true));
                    }
                });
    }

    private static CaseFile proposed(ListingWorld world) {
        CaseFile order = world.overdue("2026-12-18", DUE, "2026-12-29");
        return world.proposed(world.tryToOpen(order).orThrow());
    }

    @Test
    void nothingAdverseRestsOnAYearThatIsNotPublished() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-12-18T02:00:00Z"));
        TestServer server = server("listing-2026", clock, false);
        SampleCity.open(server);
        ListingWorld world = new ListingWorld(server, clock);
        CaseFile proposed = proposed(world);
        assertThat(server.get(CaseDeadlines.class).of(proposed).orElseThrow().provisional())
                .isTrue();
        assertThat(
                        ListingWorld.code(
                                world.tryTo(world.second(), proposed, CaseAct.SERVE_NOTICE, null)))
                .isEqualTo("LST-017");
        int moved = server.get(CaseDeadlines.class).countAgain(LaterLaw.with("01-01/01-03"));
        assertThat(moved).as("counted again when it is published").isPositive();
        assertThat(world.acts(world.now(proposed))).contains(CaseAct.COUNT_AGAIN);
        server.close();
    }

    @Test
    void whenItIsPublishedTheCaseGoesOn() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-12-18T02:00:00Z"));
        TestServer server = server("listing-2027", clock, true);
        SampleCity.open(server);
        ListingWorld world = new ListingWorld(server, clock);
        CaseFile proposed = proposed(world);
        assertThat(world.tryTo(world.second(), proposed, CaseAct.SERVE_NOTICE, null).refusals())
                .isEmpty();
        server.close();
    }
}
