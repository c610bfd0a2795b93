package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.UnlockedCases;
import org.quanyi.server.signin.SteppedClock;

/// Of any two steps at once in a case that may list an employer one counts, what it paid is never
/// lost, and the register has what stands.
class ListingRaceTest {

    private static final Actor OTHER = ListingWorld.officer(Role.SECOND_OFFICER, "l-decides-too");

    private static ListingWorld world(String name, boolean isLocked) {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-02-02T02:00:00Z"));
        TestServer server =
                TestServer.faulty(
                        name,
                        context -> {
                            context.registerBean(
                                    "stepped", Clock.class, () -> clock, b -> b.setPrimary(true));
                            if (!isLocked) {
                                UnlockedCases.plant(
                                        context,
                                        f ->
                                                f.kind() == CaseKind.LISTING
                                                        && f.state() == CaseState.FOR_DECISION);
                            }
                        });
        SampleCity.open(server);
        return new ListingWorld(server, clock);
    }

    @Race
    void oneOfTwoDecidersDecidesAndWhatIsPaidIsNeverLost() throws Exception {
        ListingWorld world = world("listing-races", true);
        AtOnce.rounds(round -> twoDeciders(world));
        AtOnce.rounds(round -> decidedBesidePaid(world));
        AtOnce.rounds(round -> servedBesidePaid(world));
        world.server.close();
    }

    @Race
    void withoutTheLockTheRacesFindIt() throws Exception {
        ListingWorld world = world("listing-races-unlocked", false);
        assertThat(AtOnce.fails(round -> twoDeciders(world))).isTrue();
        world.server.close();
    }

    private static void twoDeciders(ListingWorld world)
            throws InterruptedException, ExecutionException {
        CaseFile file = world.endorsed();
        List<Result<CaseFile>> both =
                AtOnce.both(
                        () -> decide(world, world.decider(), file),
                        () -> decide(world, OTHER, file));
        assertThat(both.stream().filter(r -> r.refusals().isEmpty())).hasSize(1);
        assertThat(world.acts(world.now(file))).containsOnlyOnce(CaseAct.LIST);
    }

    private static Result<CaseFile> decide(ListingWorld world, Actor by, CaseFile file) {
        return world.tryToDecide(by, file, ListingWorld.OWED, ListingWorld.plan("M04"));
    }

    private static void decidedBesidePaid(ListingWorld world)
            throws InterruptedException, ExecutionException {
        CaseFile file = world.endorsed();
        List<Result<CaseFile>> both =
                AtOnce.both(
                        () -> decide(world, world.decider(), file),
                        () -> world.trySaying(world.hr(), file, CaseAct.SAY_PAID));
        assertThat(both.getLast().refusals()).as("the employer is heard").isEmpty();
        boolean isDecided = both.getFirst().refusals().isEmpty();
        CaseFile now = world.now(file);
        List<CaseAct> acts = world.acts(now);
        assertThat(now.state())
                .isEqualTo(isDecided ? CaseState.TO_BE_SERVED : CaseState.FOR_DECISION);
        if (isDecided) {
            assertThat(acts.indexOf(CaseAct.LIST)).isLessThan(acts.indexOf(CaseAct.SAY_PAID));
            world.read(now);
            assertThat(
                            ListingWorld.code(
                                    world.tryTo(world.decider(), now, CaseAct.FIND_SERVED, null)))
                    .isEqualTo("LST-014");
        }
        assertThat(entries(world, now)).isEmpty();
    }

    private static void servedBesidePaid(ListingWorld world)
            throws InterruptedException, ExecutionException {
        CaseFile file = world.decided();
        world.read(file);
        List<Result<CaseFile>> both =
                AtOnce.both(
                        () -> world.tryTo(world.decider(), file, CaseAct.FIND_SERVED, null),
                        () -> world.trySaying(world.hr(), file, CaseAct.SAY_PAID));
        boolean isServed = both.getFirst().refusals().isEmpty();
        assertThat(both.getLast().refusals().isEmpty()).isNotEqualTo(isServed);
        assertThat(entries(world, file)).hasSize(isServed ? 1 : 0);
    }

    private static List<CreditEntry> entries(ListingWorld world, CaseFile file) {
        return world.server.get(CreditRegister.class).of(Objects.requireNonNull(file.employer()));
    }
}
