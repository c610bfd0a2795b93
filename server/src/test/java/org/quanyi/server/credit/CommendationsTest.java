package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;

/// Commendations: of organisations only, by two officers, seen by anybody only where the catalogue
/// and the organisation say so.
class CommendationsTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final RegisterWorld WORLD =
            new RegisterWorld(SERVER, SERVER.get(CreditRegister.class).today().minusMonths(2));
    private static final List<Hand> TWO = List.of(RegisterWorld.THIRD, RegisterWorld.FOURTH);
    private static int serial = 850;

    private static Commendations commendations() {
        return SERVER.get(Commendations.class);
    }

    private static Result<Commendation> award(int employer, String code, List<Hand> hands) {
        return commendations()
                .award(
                        hands,
                        new Commendation(
                                0,
                                employer,
                                code,
                                "示例市人民政府",
                                "示例府奖〔2026〕1号",
                                WORLD.register().today(),
                                null,
                                false,
                                null));
    }

    @Test
    void isShownWhereTheCatalogueAndTheOrganisationSaySo() {
        int employer = WORLD.organisation(++serial);
        Actor own = new Actor("hr-com", Role.EMPLOYER, "人事", "", null, employer);
        Actor stranger = new Actor("hr-other", Role.EMPLOYER, "人事", "", null, employer + 1);
        Commendation classA = award(employer, "C-E1", TWO).orThrow();
        award(employer, "C-E3", TWO).orThrow();
        Commendation external = award(employer, "C-E4", TWO).orThrow();
        assertThat(commendations().of(employer)).hasSize(3);
        assertThat(commendations().publicOf(employer)).containsExactly(external);
        assertThat(RegisterWorld.code(commendations().wish(stranger, classA.id(), true)))
                .isEqualTo("CRD-108");
        commendations().wish(own, classA.id(), true).orThrow();
        assertThat(commendations().publicOf(employer))
                .extracting(Commendation::code)
                .containsExactly("C-E4", "C-E1");
        commendations().wish(own, classA.id(), false).orThrow();
        assertThat(commendations().publicOf(employer)).containsExactly(external);
        commendations()
                .end(TWO, external.id(), Commendation.EndReason.FALSE_PAPERS, "决定〔2026〕2号")
                .orThrow();
        assertThat(commendations().publicOf(employer)).isEmpty();
    }

    @Test
    void isOfNoPersonAndNoIndividualBusinessAndTakesTwoOfficers() {
        int employer = WORLD.organisation(++serial);
        assertThat(RegisterWorld.code(award(employer, "C-P1", TWO))).isEqualTo("CRD-106");
        assertThat(RegisterWorld.code(award(employer, "C-P2", TWO))).isEqualTo("CRD-106");
        assertThat(RegisterWorld.code(award(employer, "C-E9", TWO))).isEqualTo("CRD-001");
        assertThat(RegisterWorld.code(award(WORLD.individual(++serial), "C-E4", TWO)))
                .isEqualTo("CRD-101");
        assertThat(RegisterWorld.code(award(employer, "C-E4", List.of(RegisterWorld.THIRD))))
                .isEqualTo("CRD-104");
    }

    @Test
    void isNotAwardedWhileAMeasureSaysSo() {
        int employer = WORLD.organisation(++serial);
        NewEntry base = WORLD.listed(employer);
        NewEntry.Chosen none =
                new NewEntry.Chosen(
                        "M06",
                        base.paper().decidedOn(),
                        base.paper().decidedOn().plusMonths(36),
                        RegisterWorld.MEMO);
        WORLD.enter(RegisterWorld.with(base, NewEntry.Publicity.none("不公开"), List.of(none)))
                .orThrow();
        assertThat(RegisterWorld.code(award(employer, "C-E4", TWO))).isEqualTo("CRD-123");
    }
}
