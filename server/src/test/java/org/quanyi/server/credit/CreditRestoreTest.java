package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quanyi.server.TestServer;
import org.quanyi.server.store.OwnerConnection;

/// A backup of before a lifting does not bring an entry back: a restore that lost time opens a new
/// origin of the log of decisions, and nothing that was entered before is shown until two officers
/// confirmed it.
class CreditRestoreTest {

    @Test
    void nothingOfBeforeARestoreIsShownUntilTwoOfficersConfirmIt() {
        try (TestServer server = TestServer.fresh("credit-restored")) {
            LocalDate today = LocalDate.now(server.get(Clock.class));
            RegisterWorld world = new RegisterWorld(server, today.minusMonths(2));
            CreditEntry entry = world.enter(world.listed(world.organisation(801))).orThrow();
            CreditRegister register = world.register();
            assertThat(register.isPublic(entry, today)).isTrue();

            // what "log new-origin" writes when a restored tree is shorter than what was signed
            OwnerConnection.run(server.store(), "insert into log.turn (log) values (13)");
            OwnerConnection.run(
                    server.store(),
                    "insert into log.origin (log, statement, opened_at) values (13, 'restored', now())");
            assertThat(register.isPublic(entry, today)).isFalse();
            assertThat(register.publicOf(entry.employer(), today)).isEmpty();
            assertThat(register.measures(entry, today)).isEmpty();

            // no word of the employer brings it back either
            Hand own = RegisterWorld.employer(entry.employer());
            world.happens(entry, EntryAct.ANNOTATED, today, own).orThrow();
            assertThat(register.isPublic(entry, today)).isFalse();
            assertThat(
                            RegisterWorld.code(
                                    world.happens(
                                            entry, EntryAct.CONFIRMED, today, RegisterWorld.THIRD)))
                    .isEqualTo("CRD-104");
            world.happens(
                            entry,
                            EntryAct.CONFIRMED,
                            today,
                            RegisterWorld.THIRD,
                            RegisterWorld.FOURTH)
                    .orThrow();
            assertThat(register.isPublic(entry, today)).isTrue();

            CreditEntry later = world.enter(world.listed(world.organisation(802))).orThrow();
            assertThat(register.isPublic(later, today)).isTrue();
        }
    }
}
