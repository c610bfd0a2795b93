package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Step;
import org.quanyi.server.store.OwnerConnection;
import org.quanyi.server.wage.ClassWorld;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.WageWorld;

/// Commendations of organisations on a real database: class A follows the classes that stand, an
/// honour is recorded by two officers and shown at the organisation's wish only, and none is taken
/// back before it was heard.
class CommendationsRoomTest {

    private static final String START = "2026-01-05T02:00:00Z";
    private static TestServer server;
    private static WageWorld wages;
    private static ClassWorld world;

    @BeforeAll
    static void start() {
        world = ClassWorld.open("commendations", START);
        wages = world.wages();
        server = wages.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void another() {
        wages.next();
        wages.at(START);
    }

    private static Commendations commendations() {
        return server.get(Commendations.class);
    }

    private static CommendationEnds ends() {
        return server.get(CommendationEnds.class);
    }

    private static int employer() {
        return wages.employer().id();
    }

    private static Commendation.Award award(String document) {
        return new Commendation.Award(
                "示例省和谐劳动关系创建领导小组", document, LocalDate.of(2025, 12, 20), null);
    }

    private static Result<CaseFile> propose(String document, @Nullable Long corrects) {
        return commendations()
                .propose(
                        wages.clerk(),
                        wages.employer().code(),
                        award(document),
                        corrects,
                        "奖状原件 7 号");
    }

    private static Commendation honoured(String document) {
        wages.take(wages.officer(), propose(document, null).orThrow(), CaseAct.ACCEPT);
        return commendations().of(employer()).getFirst();
    }

    private static List<String> codes(List<Commendation.ClassA> classes) {
        return classes.stream().map(c -> c.code() + " " + c.first() + "-" + c.last()).toList();
    }

    private static String code(Result<?> result) {
        return WageWorld.code(result);
    }

    @Test
    void classAFollowsTheClassesThatStandAndIsShownAtTheEmployersWishOnly() {
        for (String year : List.of("2023", "2024", "2025")) {
            world.classed(year);
        }
        assertThat(codes(commendations().classA(employer())))
                .containsExactly(
                        "C-E2 2023-2025", "C-E1 2025-2025", "C-E1 2024-2024", "C-E1 2023-2023");
        assertThat(commendations().publicOf(employer()).isEmpty()).isTrue();
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        assertThat(codes(commendations().publicOf(employer()).classes()))
                .containsExactly("C-E1 2025-2025");
        world.classes().publish(wages.hr(), 2024, true).orThrow();
        world.classes().publish(wages.hr(), 2023, true).orThrow();
        assertThat(codes(commendations().publicOf(employer()).classes()))
                .contains("C-E2 2023-2025");
        assertThat(server.get(CreditStatus.class).look(wages.employer().code()))
                .hasValueSatisfying(shown -> assertThat(shown.commended().classes()).hasSize(4));
        // the class of a year in the middle falls, and with it what rests on it
        world.decided("示监罚〔2024〕21号", "2024-06-03");
        world.classed("2024");
        assertThat(codes(commendations().classA(employer())))
                .containsExactly("C-E1 2025-2025", "C-E1 2023-2023");
        assertThat(codes(commendations().publicOf(employer()).classes()))
                .doesNotContain("C-E2 2023-2025", "C-E1 2024-2024");
        world.classes().publish(wages.hr(), 2025, false).orThrow();
        world.classes().publish(wages.hr(), 2023, false).orThrow();
        assertThat(server.get(CreditStatus.class).look(wages.employer().code())).isEmpty();
    }

    @Test
    void anHonourIsRecordedByTwoOfficersAndShownWhileTheOrganisationWishesIt() {
        CaseFile asked = propose("示例和谐〔2025〕1号", null).orThrow();
        assertThat(commendations().of(employer())).isEmpty();
        assertThat(code(wages.tryTo(wages.clerk(), asked, CaseAct.ACCEPT, null)))
                .as("nobody records one alone")
                .isNotEmpty();
        wages.take(wages.officer(), asked, CaseAct.ACCEPT);
        Commendation held = commendations().of(employer()).getFirst();
        assertThat(held.award()).isEqualTo(award("示例和谐〔2025〕1号"));
        assertThat(commendations().publicOf(employer()).isEmpty()).isTrue();
        assertThat(code(commendations().wish(wages.otherHr(), held.id(), true)))
                .isEqualTo("CRD-145");
        commendations().wish(wages.hr(), held.id(), true).orThrow();
        assertThat(commendations().publicOf(employer()).honours())
                .extracting(Commendation::id)
                .containsExactly(held.id());
        assertThat(code(propose("示例和谐〔2025〕1号", null))).isEqualTo("CRD-143");
        commendations().wish(wages.hr(), held.id(), false).orThrow();
        assertThat(commendations().publicOf(employer()).isEmpty()).isTrue();
        assertThat(server.get(CreditStatus.class).answer(wages.employer().code(), "T-1", "示例"))
                .as("a program is told of what burdens, and of nothing else")
                .isFalse();
    }

    @Test
    void isNotRecordedWithoutItsDocumentOrForAnIndividualBusiness() {
        Commendation.Award later =
                new Commendation.Award("示例机关", "示例〔2026〕9号", LocalDate.of(2026, 2, 1), null);
        Commendation.Award nobody =
                new Commendation.Award("", "示例〔2026〕9号", LocalDate.of(2025, 2, 1), null);
        for (Commendation.Award award : List.of(later, nobody, award(""))) {
            assertThat(
                            code(
                                    commendations()
                                            .propose(
                                                    wages.clerk(),
                                                    wages.employer().code(),
                                                    award,
                                                    null,
                                                    "原件 1 号")))
                    .isEqualTo("CRD-142");
        }
        assertThat(
                        code(
                                commendations()
                                        .propose(
                                                wages.clerk(),
                                                wages.employer().code(),
                                                award("示例〔2025〕9号"),
                                                null,
                                                "")))
                .as("where it lies is said too")
                .isEqualTo("CAS-009");
        assertThat(
                        code(
                                commendations()
                                        .propose(
                                                wages.clerk(),
                                                "91990101MA00000000",
                                                award("示例〔2025〕9号"),
                                                null,
                                                "原件 1 号")))
                .isEqualTo("CRD-140");
        wages.individual();
        assertThat(code(propose("示例〔2025〕9号", null))).isEqualTo("CRD-141");
    }

    @Test
    void nothingIsRecordedAndNoClassIsNamedWhileAMeasureSaysSo() {
        world.classed("2025");
        CaseFile before = propose("示例和谐〔2025〕2号", null).orThrow();
        assertThat(commendations().classA(employer())).hasSize(1);
        RegisterWorld register = new RegisterWorld(server, LocalDate.of(2026, 1, 15));
        NewEntry base = register.listed(employer());
        LocalDate decided = base.paper().decidedOn();
        NewEntry.Chosen none =
                new NewEntry.Chosen("M06", decided, decided.plusMonths(36), RegisterWorld.MEMO);
        register.enter(RegisterWorld.with(base, NewEntry.Publicity.none("不公开"), List.of(none)))
                .orThrow();
        assertThat(commendations().classA(employer())).isEmpty();
        assertThat(code(propose("示例和谐〔2025〕3号", null))).isEqualTo("CRD-144");
        assertThat(code(wages.tryTo(wages.officer(), before, CaseAct.ACCEPT, null)))
                .as("nor what was asked for before")
                .isEqualTo("CAS-042");
        assertThat(commendations().of(employer())).isEmpty();
    }

    @Test
    void whatIsWrongIsPutRightByAnotherLineWhichAsksTheWishAnew() {
        Commendation wrong = honoured("示例和谐〔2025〕4号");
        commendations().wish(wages.hr(), wrong.id(), true).orThrow();
        wages.take(wages.officer(), propose("示例和谐〔2025〕5号", wrong.id()).orThrow(), CaseAct.ACCEPT);
        List<Commendation> now = commendations().of(employer());
        assertThat(now).hasSize(1);
        assertThat(now.getFirst().award().document()).isEqualTo("示例和谐〔2025〕5号");
        assertThat(now.getFirst().wanted()).isFalse();
        assertThat(code(propose("示例和谐〔2025〕6号", wrong.id()))).isEqualTo("CRD-145");
    }

    private static CaseFile told(Commendation honour) {
        CaseFile asked =
                ends().propose(
                                wages.clerk(),
                                honour.id(),
                                Commendation.EndReason.FALSE_PAPERS,
                                "申报材料中的工资表与台账不符",
                                "核查报告 3 号")
                        .orThrow();
        return wages.take(wages.officer(), asked, CaseAct.ACCEPT);
    }

    private static String answer(CaseFile file, Outcome outcome) {
        return code(wages.tryTo(wages.clerk(), wages.now(file), CaseAct.ANSWER, outcome));
    }

    @Test
    void isTakenBackOnlyAfterItsOrganisationWasTold() {
        Commendation honour = honoured("示例和谐〔2025〕7号");
        commendations().wish(wages.hr(), honour.id(), true).orThrow();
        CaseFile noticed = told(honour);
        assertThat(noticed.state()).isEqualTo(CaseState.NOTICED);
        assertThat(server.get(Letters.class).ofEmployer(wages.hr())).hasSize(1);
        assertThat(answer(noticed, Outcome.UPHELD)).as("not read yet").isEqualTo("WAG-073");
        wages.read(noticed);
        assertThat(answer(noticed, Outcome.UPHELD)).as("its days run").isEqualTo("WAG-074");
        assertThat(ends().last(wages.now(noticed))).isEqualTo(LocalDate.of(2026, 1, 12));
        wages.at("2026-01-12T15:00:00Z");
        assertThat(answer(noticed, Outcome.UPHELD)).as("to the last one").isEqualTo("WAG-074");
        assertThat(commendations().publicOf(employer()).honours()).hasSize(1);
        wages.at("2026-01-13T02:00:00Z");
        CaseFile written =
                wages.take(wages.clerk(), wages.now(noticed), CaseAct.ANSWER, Outcome.UPHELD);
        assertThat(commendations().of(employer())).as("one officer decides nothing").hasSize(1);
        assertThat(Reviews.isReviewable(wages.now(noticed))).as("not decided yet").isFalse();
        CaseFile ended = wages.take(wages.officer(), written, CaseAct.ACCEPT);
        assertThat(commendations().of(employer())).isEmpty();
        ReviewNotice said = new ReviewNotice(CaseKind.COURT, "", "", wages.today(), "");
        Reviews reviews = server.get(Reviews.class);
        assertThat(code(reviews.announce(wages.otherHr(), ended.number(), said))).isNotEmpty();
        assertThat(reviews.announce(wages.hr(), ended.number(), said).orThrow().state())
                .as("it can be taken to court")
                .isEqualTo(CaseState.ANNOUNCED);
        assertThat(commendations().publicOf(employer()).isEmpty()).isTrue();
        assertThat(
                        code(
                                ends().propose(
                                                wages.clerk(),
                                                honour.id(),
                                                Commendation.EndReason.WRONG,
                                                "又一次",
                                                "报告 4 号")))
                .isEqualTo("CRD-145");
    }

    @Test
    void whatTheOrganisationSaysIsHeardAndItMayStay() {
        Commendation honour = honoured("示例和谐〔2025〕8号");
        CaseFile noticed = told(honour);
        wages.read(noticed);
        wages.at("2026-01-13T02:00:00Z");
        CaseFile written =
                wages.take(wages.clerk(), wages.now(noticed), CaseAct.ANSWER, Outcome.UPHELD);
        // said late, and it counts: what was about to be decided goes back
        world.object(noticed).orThrow();
        assertThat(wages.now(noticed).state()).isEqualTo(CaseState.OBJECTED);
        assertThat(code(wages.tryTo(wages.officer(), written, CaseAct.ACCEPT, null))).isNotEmpty();
        CaseFile stays =
                wages.take(wages.clerk(), wages.now(noticed), CaseAct.ANSWER, Outcome.NOT_UPHELD);
        wages.take(wages.officer(), stays, CaseAct.ACCEPT);
        assertThat(commendations().of(employer()))
                .extracting(Commendation::id)
                .contains(honour.id());
    }

    private static Result<CaseFile> mitigate(CaseFile file, String document) {
        return server.get(Inspections.class)
                .mitigate(
                        wages.clerk(),
                        new Step(file.number(), file.version(), CaseAct.LOOK_AT, "银行回单核对过"),
                        document);
    }

    @Test
    void whatWasMadeGoodBeforeAnyOrderIsMitigationInThatCaseAndNowhereElse() {
        CaseFile paid = wages.take(wages.clerk(), wages.joined(), CaseAct.RECORD_PAID);
        assertThat(code(mitigate(paid, ""))).isEqualTo("WAG-079");
        CaseFile noted = mitigate(paid, "自查报告〔2026〕1号").orThrow();
        assertThat(Inspections.mitigation(noted)).contains("自查报告〔2026〕1号");
        assertThat(commendations().of(employer())).isEmpty();
        assertThat(commendations().classA(employer())).isEmpty();
        assertThat(server.get(CreditStatus.class).look(wages.employer().code())).isEmpty();
        wages.next();
        CaseFile ordered = wages.ordered(wages.today().plusDays(20));
        assertThat(code(mitigate(ordered, "自查报告〔2026〕2号"))).isEqualTo("WAG-078");
        wages.next();
        CaseFile nothing = wages.joined();
        assertThat(code(mitigate(nothing, "自查报告〔2026〕3号"))).as("nothing was paid").isNotEmpty();
        assertThat(Inspections.mitigation(wages.now(nothing))).isEmpty();
    }

    /// Tried with the rights of the owner of the tables.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "employer, '92' || substr(code, 3), 'C-E4', 'S-1000'",
                "employer, code, 'C-P1', 'S-2000'",
                "employer, code, 'C-P2', 'S-3000'",
                "employer, code, 'C-E1', 'S-4000'"
            })
    void theTableTakesNoPersonAndNoClass(String wrong) throws SQLException {
        honoured("示例和谐〔2025〕10号");
        try (Connection owner = OwnerConnection.open(server.store());
                Statement statement = owner.createStatement()) {
            String insert =
                    "insert into credit.commendation (employer, code, type, case_number, awarded_by, document, awarded_on, recorded_at)"
                            + " select %s, awarded_by, document, awarded_on, recorded_at from credit.commendation limit 1";
            assertThatThrownBy(() -> statement.execute(insert.formatted(wrong)))
                    .hasMessageContaining("check constraint");
        }
    }
}
