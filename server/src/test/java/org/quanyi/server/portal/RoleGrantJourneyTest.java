package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.Step;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.RoleGrants;
import org.quanyi.server.signin.SignInAccount;
import org.quanyi.server.store.OwnerConnection;

/// An account of staff, from the administrator who asks to the officer who comes in: two people,
/// and nobody alone.
class RoleGrantJourneyTest {

    private static final String AGENCY = "授权测试中心";
    private static int serial;
    private static final TestServer SERVER = TestServer.shared();

    private static final Actor FIRST = administrator("grant-first", AGENCY);
    private static final Actor SECOND = administrator("grant-second", AGENCY);

    private static Actor administrator(String account, String agency) {
        return new Actor(account, Role.SECURITY_ADMINISTRATOR, "冯授权", agency, null, null);
    }

    @BeforeAll
    static void open() {
        SERVER.get(DemoAccounts.class).add(FIRST);
        SERVER.get(DemoAccounts.class).add(SECOND);
    }

    private static Map<String, String> form(String account, String subject) {
        return Map.of(
                "role",
                "SECOND_OFFICER",
                "name",
                "孙授权",
                "organisation",
                AGENCY,
                "account",
                account,
                "issuer",
                AccountRegister.DEMONSTRATION,
                "subject",
                subject,
                "evidence",
                "任职通知 2026-41");
    }

    private static SignInAccount account(String name, String subject) {
        return new SignInAccount(
                new Actor(name, Role.CLERK, "孙授权", AGENCY, null, null),
                null,
                new SignInAccount.Subject(AccountRegister.DEMONSTRATION, subject));
    }

    private static Optional<Actor> comesIn(String subject) {
        return SERVER.get(AccountRegister.class)
                .ofSubject(new SignInAccount.Subject(AccountRegister.DEMONSTRATION, subject));
    }

    private static CaseFile asked(String name, String subject) {
        return SERVER.get(RoleGrants.class)
                .propose(FIRST, account(name, subject), "任职通知 2026-42")
                .orThrow();
    }

    private static Result<CaseFile> accept(Actor actor, CaseFile file) {
        return SERVER.get(Cases.class)
                .take(actor, new Step(file.number(), file.version(), CaseAct.ACCEPT, ""));
    }

    @Test
    void oneAsksAnotherAcceptsAndTheOfficerComesIn() {
        Visitor first = Visitor.as(SERVER, "grant-first");
        assertThat(first.page("/security/cases").select("a[href$=/security/grant]")).isNotEmpty();
        Connection.Response asked =
                first.post(
                        "/security/grant", "/security/grant", form("grant.officer", "grant-sun"));
        String mine = first.path(asked);
        assertThat(mine).startsWith("/security/cases/B");
        Document page = Visitor.parse(asked);
        assertThat(page.text()).contains("孙授权", "复核人员", "grant.officer", "任职通知 2026-41");
        assertThat(page.select("button[value=ACCEPT]")).isEmpty();
        assertThat(page.select("button[value=WITHDRAW]")).hasSize(1);

        Visitor second = Visitor.as(SERVER, "grant-second");
        assertThat(second.page("/security/cases").select("a[href$=" + mine + "]")).isNotEmpty();
        assertThat(second.page(mine).select("button[value=ACCEPT]")).hasSize(1);
        Connection.Response accepted =
                second.post(mine, mine, Map.of("act", "ACCEPT", "version", "1"));
        assertThat(Visitor.headline(accepted)).contains("已同意");
        SERVER.get(Cases.class).carryOut();
        assertThat(Visitor.headline(second.get(mine))).contains("已办结");
        assertThat(comesIn("grant-sun").orElseThrow().role()).isEqualTo(Role.SECOND_OFFICER);
    }

    @Test
    void whoeverAskedDoesNotAccept() {
        CaseFile file = asked("grant.alone", "grant-alone");
        assertThat(accept(FIRST, file).refusals().getFirst().code()).isEqualTo("CAS-005");
        SERVER.get(Cases.class).carryOut();
        assertThat(comesIn("grant-alone")).isEmpty();
    }

    @Test
    void nobodyGrantsThemselvesAFurtherRole() {
        SERVER.get(AccountRegister.class).open(account("grant.self", "grant-self"));
        assertThat(
                        SERVER.get(RoleGrants.class)
                                .propose(
                                        FIRST, account("grant.self2", "grant-self"), "任职通知 2026-43")
                                .refusals()
                                .getFirst()
                                .code())
                .isEqualTo("CAS-020");
    }

    /// Everybody else learns nothing of it, and moves nothing.
    @ParameterizedTest
    @CsvSource({
        "CLERK, 授权测试中心",
        "SECOND_OFFICER, 授权测试中心",
        "SYSTEM_ADMINISTRATOR, 授权测试中心",
        "AUDITOR, 授权测试中心",
        "SECURITY_ADMINISTRATOR, 别处"
    })
    void nobodyElseKnowsOfIt(Role role, String agency) {
        CaseFile file = asked("grant.of-" + role.ordinal(), "grant-of-" + role.ordinal());
        Actor other = new Actor("grant-other", role, "旁人", agency, null, null);
        assertThat(accept(other, file).refusals().getFirst().code()).isEqualTo("CAS-001");
        assertThat(SERVER.get(Cases.class).open(other, file.number())).isEmpty();
        assertThat(SERVER.get(Cases.class).waiting(other))
                .extracting(ListedCase::number)
                .doesNotContain(file.number());
        assertThat(
                        SERVER.get(RoleGrants.class)
                                .propose(
                                        other,
                                        account("grant.try" + role.ordinal(), "grant-try"),
                                        "任职通知 2026-44")
                                .refusals()
                                .isEmpty())
                .isEqualTo(role == Role.SECURITY_ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "account, Sun Yumei, CAS-021, account",
        "role, PERSON, CAS-022, role",
        "role, '', CAS-022, role",
        "name, '', CAS-023, name",
        "issuer, https://elsewhere.example, CAS-024, subject",
        "subject, '', CAS-024, subject",
        "evidence, '', CAS-009, evidence"
    })
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost(
            String field, String value, String code, String place) {
        Map<String, String> typed = new HashMap<>(form("grant.wrong", "grant-wrong"));
        typed.put(field, value);
        Visitor visitor = Visitor.as(SERVER, "grant-first");
        Document page = Visitor.parse(visitor.post("/security/grant", "/security/grant", typed));
        assertThat(page.title()).startsWith("错误");
        assertThat(page.select("#" + place + "-msg")).as(code).hasSize(1);
        assertThat(page.select("#" + place).attr("aria-invalid")).isEqualTo("true");
        if (!field.equals("evidence")) {
            assertThat(page.select("#evidence").val()).isEqualTo("任职通知 2026-41");
        }
        assertThat(comesIn("grant-wrong")).isEmpty();
    }

    private static void grantTwice(int round) throws Exception {
        String subject = "grant-race-" + ++serial;
        List<CaseFile> files =
                List.of(
                        asked("grant.race-a" + serial, subject),
                        asked("grant.race-b" + serial, subject));
        for (CaseFile file : files) {
            accept(SECOND, file).orThrow();
        }
        AtOnce.both(SERVER.get(Cases.class)::carryOut, SERVER.get(Cases.class)::carryOut);
        // waits for the server's own clock, should it have one of them in hand
        OwnerConnection.text(
                SERVER.store(),
                "select id::text from casework.file where id in (%d, %d) for update"
                        .formatted(files.getFirst().id(), files.getLast().id()));
        List<CaseState> states =
                files.stream()
                        .map(f ->
                                SERVER.get(Cases.class)
                                        .open(FIRST, f.number())
                                        .orElseThrow()
                                        .state())
                        .toList();
        assertThat(states).containsExactlyInAnyOrder(CaseState.IN_EFFECT, CaseState.RETURNED);
        assertThat(comesIn(subject)).isPresent();
    }

    @Race
    void ofTwoGrantsToOneSubjectOneOpens() throws Exception {
        AtOnce.rounds(RoleGrantJourneyTest::grantTwice);
    }

    /// What keeps them apart is that a subject has one open account. Without it both have one.
    @Race
    void withoutOneAccountOfASubjectBothOpen() throws Exception {
        assertThat(
                        SERVER.get(Statements.class)
                                .failsWith(
                                        "insert into signin.account",
                                        text ->
                                                text.replace(
                                                        ":subject,",
                                                        ":subject || gen_random_uuid(),"),
                                        RoleGrantJourneyTest::grantTwice))
                .isTrue();
    }
}
