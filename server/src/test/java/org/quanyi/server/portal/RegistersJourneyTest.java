package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.RegisterAct;
import org.quanyi.server.access.RegisterChange;
import org.quanyi.server.access.RegisterChanges;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffRegions;
import org.quanyi.server.log.LogRecount;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// The registers that decide who may read: who changes them, what stays on record, and what
/// oversight sees. On a server of its own, whose days pass.
class RegistersJourneyTest {

    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2026-11-26T02:00:00Z"));
    private static final AtomicInteger SERIAL = new AtomicInteger(100);
    private static TestServer server;

    /// Somebody on record.
    private record Insured(int person, String number) {}

    @BeforeAll
    static void open() {
        server =
                TestServer.faulty(
                        "registers",
                        context ->
                                context.registerBean(
                                        Clock.class, () -> CLOCK, d -> d.setPrimary(true)));
        for (Role role : Role.values()) {
            if (role.isStaff()) {
                account("g-" + role, role);
            }
        }
        account("g-legal-2", Role.LEGAL_REVIEWER);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor account(String name, Role role) {
        Actor actor = new Actor(name, role, "登" + name, "示例登记中心", null, null);
        server.get(DemoAccounts.class).add(actor);
        return actor;
    }

    private static Insured insured() {
        PersonNumber number = SampleCity.number("990105", SERIAL.getAndIncrement());
        int person =
                server.get(Persons.class)
                        .register(List.of(new NewPerson("登记人", number)))
                        .getFirst();
        return new Insured(person, number.normalised());
    }

    /// A clerk of one test alone: ties are theirs, and records of a day are counted.
    private static Actor clerk() {
        return account("g-clerk-" + SERIAL.getAndIncrement(), Role.CLERK);
    }

    private static boolean opens(Actor reader, Insured insured, String caseNumber) {
        try {
            server.get(Reads.class)
                    .record(reader, Purpose.CASE_HANDLING, caseNumber, insured.person(), "person");
            return true;
        } catch (ReadRefused refused) {
            return false;
        }
    }

    private static boolean opens(Actor reader, Insured insured) {
        return opens(reader, insured, "S-2026-9");
    }

    private static Connection.Response send(String account, String page, Map<String, String> form) {
        return Visitor.as(server, account).post(page, page, form);
    }

    private static Connection.Response tie(Actor actor, Insured insured, String act, String until) {
        return send(
                actor.account(),
                "/staff/ties",
                Map.of("act", act, "kind", "RELATIVE", "number", insured.number(), "until", until));
    }

    private static List<RegisterAct> acts(String account) {
        return server.get(RegisterChanges.class).recent().stream()
                .filter(change -> change.by().account().equals(account))
                .map(RegisterChange::act)
                .toList()
                .reversed();
    }

    @Test
    void aWithdrawnTieStillCountsThirtyDaysAndStaysOnRecord() {
        Actor clerk = clerk();
        Insured cousin = insured();
        assertThat(opens(clerk, cousin)).isTrue();
        assertThat(Visitor.headline(tie(clerk, cousin, "declare", ""))).isEqualTo("您申报了 1 位亲属");
        assertThat(opens(clerk, cousin)).isFalse();
        tie(clerk, cousin, "declare", "");
        assertThat(acts(clerk.account())).as("again changes nothing").hasSize(1);
        Connection.Response other = tie(clerk, insured(), "withdraw", "");
        assertThat(other.body()).contains("您没有申报过这个号码");
        Connection.Response withdrawn = tie(clerk, cousin, "withdraw", "");
        assertThat(withdrawn.body()).contains("还算 30 天", "已撤回").doesNotContain(cousin.number());
        assertThat(opens(clerk, cousin)).isFalse();
        CLOCK.pass(Duration.ofDays(29));
        assertThat(opens(clerk, cousin)).isFalse();
        CLOCK.pass(Duration.ofDays(1));
        assertThat(opens(clerk, cousin)).isTrue();
        assertThat(acts(clerk.account())).containsExactly(RegisterAct.ADD, RegisterAct.END);
        assertThat(
                        OwnerConnection.run(
                                server.store(),
                                "update access.staff_tie set account = account where account = '%s'"
                                        .formatted(clerk.account())))
                .as("rows on record")
                .isEqualTo(1);
    }

    @Test
    void aTieWithALastDayCountsUntilItIsOver() {
        Actor clerk = clerk();
        Insured partner = insured();
        String today = CLOCK.instant().atZone(CLOCK.getZone()).toLocalDate().toString();
        assertThat(tie(clerk, partner, "declare", "2026-01-01").body()).contains("不能早于今天");
        assertThat(tie(clerk, partner, "declare", "soon").body()).contains("日期请写成");
        assertThat(opens(clerk, partner)).isTrue();
        tie(clerk, partner, "declare", today);
        assertThat(opens(clerk, partner)).isFalse();
        CLOCK.pass(Duration.ofDays(1));
        assertThat(opens(clerk, partner)).isTrue();
    }

    @Test
    void nobodySaysTwiceWhoTheyAre() {
        Actor clerk = clerk();
        Insured self = insured();
        Insured victim = insured();
        for (Insured insured : List.of(self, victim)) {
            send(
                    clerk.account(),
                    "/staff/ties",
                    Map.of("act", "declare", "kind", "OWN", "number", insured.number()));
        }
        Actor colleague = clerk();
        assertThat(opens(clerk, self)).isFalse();
        assertThat(opens(colleague, self)).isFalse();
        assertThat(opens(colleague, victim)).isTrue();
        tie(clerk, self, "withdraw", "");
        CLOCK.pass(Duration.ofDays(31));
        assertThat(opens(clerk, self)).as("one's own is not withdrawn").isFalse();
    }

    private static Connection.Response protection(String account, Map<String, String> form) {
        return send(account, "/staff/protections", form);
    }

    private static void protect(Insured insured) {
        protection(
                "g-SECURITY_ADMINISTRATOR",
                Map.of("act", "protect", "number", insured.number(), "reason", "VIOLENCE"));
    }

    private static Connection.Response ask(Insured insured) {
        return protection(
                "g-SECURITY_ADMINISTRATOR",
                Map.of("act", "ask", "number", insured.number(), "document", "示民保撤 2026-118"));
    }

    private static long entry() {
        return server.get(ProtectedPersons.class).asked().getLast().entry();
    }

    private static void decide(String act) {
        protection("g-LEGAL_REVIEWER", Map.of("act", act, "entry", Long.toString(entry())));
    }

    @Test
    void oneProtectsAndTwoLift() {
        Actor clerk = clerk();
        Insured hidden = insured();
        protect(hidden);
        assertThat(opens(clerk, hidden)).isFalse();
        assertThat(ask(hidden).body())
                .contains("等法制审核人员决定", "示民保撤 2026-118")
                .doesNotContain(hidden.number());
        assertThat(ask(hidden).body()).contains("已经有人请求");
        assertThat(opens(clerk, hidden)).as("asked is not lifted").isFalse();
        assertThat(
                        server.get(ProtectedPersons.class)
                                .decide(entry(), true, "g-SECURITY_ADMINISTRATOR"))
                .as("whoever asked")
                .isFalse();
        decide("keep");
        assertThat(opens(clerk, hidden)).isFalse();
        ask(hidden);
        long entry = entry();
        decide("lift");
        assertThat(opens(clerk, hidden)).isTrue();
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                """
                                insert into access.register_change (register, act, entry, subject, detail, account,
                                       asked_by, happened_at, counts_from, leaf, salt)
                                select register, act, entry + 1000, subject, detail, account, account, happened_at,
                                       counts_from, -1, salt
                                  from access.register_change
                                 where register = 'PROTECTION' and act = 'END' and entry = %d
                                """
                                        .formatted(entry)))
                .hasStackTraceContaining("two_people");
        String page = Visitor.as(server, "g-AUDITOR").page("/staff/registers").text();
        assertThat(page)
                .contains("保护一份记录", "请求解除保护", "决定继续保护", "解除保护", "g-LEGAL_REVIEWER")
                .doesNotContain(hidden.number())
                .doesNotContain("登记人");
    }

    @Test
    void aWrongRoleOrAGuessedNumberChangesNoProtection() {
        Insured hidden = insured();
        Connection.Response answer =
                protection("g-LEGAL_REVIEWER", Map.of("act", "protect", "number", hidden.number()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ask(hidden).body()).contains("没有可以解除的保护");
        assertThat(
                        protection(
                                        "g-SECURITY_ADMINISTRATOR",
                                        Map.of(
                                                "act",
                                                "protect",
                                                "number",
                                                SampleCity.number("99010519900101099")
                                                        .normalised()))
                                .body())
                .contains("选一个事由");
        assertThat(opens(clerk(), hidden)).isTrue();
    }

    private static void decideTwice(int round) throws Exception {
        Insured hidden = insured();
        protect(hidden);
        ProtectedPersons protection = server.get(ProtectedPersons.class);
        protection.ask(hidden.person(), "文件 118", "g-asker");
        long entry = entry();
        assertThat(
                        AtOnce.both(
                                () -> protection.decide(entry, true, "g-legal-1"),
                                () -> protection.decide(entry, false, "g-legal-2")))
                .containsOnlyOnce(true);
    }

    @Race
    void ofTwoWhoDecideAtOnceOneCounts() throws Exception {
        AtOnce.rounds(RegistersJourneyTest::decideTwice);
    }

    @Race
    void withoutTheLockOnTheEntryBothDecide() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWithoutLock(
                                        "hashtext('access.protected_person')",
                                        RegistersJourneyTest::decideTwice))
                .isTrue();
    }

    @Test
    void canariesAreSetAndEndedByTheAuditAdministratorAlone() {
        Insured canary = insured();
        Map<String, String> add = Map.of("act", "add", "number", canary.number());
        assertThat(send("g-AUDIT_ADMINISTRATOR", "/staff/canaries", add).body())
                .contains("1 份诱饵记录")
                .doesNotContain(canary.number());
        Actor clerk = clerk();
        assertThat(opens(clerk, canary)).isTrue();
        assertThat(Visitor.as(server, "g-AUDITOR").page("/oversight").text())
                .contains(clerk.account());
        Map<String, String> end = Map.of("act", "end", "number", canary.number());
        assertThat(send("g-AUDIT_ADMINISTRATOR", "/staff/canaries", end).body()).contains("没有诱饵记录");
        assertThat(send("g-AUDIT_ADMINISTRATOR", "/staff/canaries", end).body())
                .contains("这份记录不是诱饵");
        Actor later = clerk();
        opens(later, canary);
        assertThat(Visitor.as(server, "g-AUDITOR").page("/oversight").text())
                .doesNotContain(later.account());
    }

    @Test
    void aRegionThatEndedNoLongerOpens() {
        Actor clerk = clerk();
        Insured somebody = insured();
        StaffRegions regions = server.get(StaffRegions.class);
        regions.assign(clerk.account(), new Region("990100"), "g-system");
        try {
            assertThat(opens(clerk, somebody)).isTrue();
            assertThat(opens(clerk(), somebody)).as("an officer without a region").isFalse();
        } finally {
            assertThat(regions.end(clerk.account(), new Region("990100"), "g-system")).isTrue();
        }
        assertThat(regions.end(clerk.account(), new Region("990100"), "g-system")).isFalse();
        assertThat(opens(clerk(), somebody)).as("no officer has one").isTrue();
        assertThat(acts("g-system")).containsExactly(RegisterAct.ADD, RegisterAct.END);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update access.staff_tie set kind = 'OWN' where account = '%s'"
                        + "| update access.staff_tie set kind = 'RELATIVE' where account = '%s' | LOG-002",
                "update access.register_change set account = 'somebody' where subject = '%s'"
                        + "| update access.register_change set account = subject where subject = '%s' | LOG-002",
                "alter table access.register_change disable trigger all; update access.register_change"
                        + " set leaf = -leaf where subject = '%s'"
                        + "| update access.register_change set leaf = -leaf where subject = '%s' | LOG-003"
            })
    void aChangeOfARegisterHasALeafAndATamperedOneIsFound(String off, String on, String code) {
        Actor clerk = clerk();
        tie(clerk, insured(), "declare", "");
        assertThat(findings()).isEmpty();
        OwnerConnection.run(server.store(), off.formatted(clerk.account()));
        try {
            assertThat(findings()).anyMatch(finding -> finding.contains(code));
        } finally {
            OwnerConnection.run(server.store(), on.formatted(clerk.account()));
        }
        assertThat(findings()).isEmpty();
    }

    private static List<String> findings() {
        return server.get(LogRecount.class).run().findings().stream()
                .map(Object::toString)
                .toList();
    }
}
