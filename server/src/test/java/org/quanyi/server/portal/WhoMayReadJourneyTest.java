package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.LinkedNumbers;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.AccessRule;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.ProtectionReason;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose record staff may open, and what happens when that cannot be found out. On a server of its
/// own, since its sources are switched off.
class WhoMayReadJourneyTest {

    private static final String CASE = "S-2026-1";
    private static final Map<String, PersonNumber> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> PERSONS = new HashMap<>();
    private static final Map<Role, Actor> STAFF = new HashMap<>();
    private static TestServer server;

    @BeforeAll
    static void people() {
        server = TestServer.fresh("who-may-read");
        int serial = 300;
        for (String name : List.of("钱自己", "钱亲属", "钱同事", "钱受护", "钱路人", "钱无关")) {
            PersonNumber number = SampleCity.number("99010219900101" + serial++);
            NUMBERS.put(name, number);
            PERSONS.put(
                    name,
                    server.get(Persons.class)
                            .register(List.of(new NewPerson(name, number)))
                            .getFirst());
            account(new Actor(name, Role.PERSON, name, "", person(name), null));
        }
        for (Role role : List.of(Role.CLERK, Role.AUDITOR, Role.OPERATOR)) {
            Actor actor = new Actor("w-" + role, role, "周敏", "示例市社会保险中心", null, null);
            account(actor);
            STAFF.put(role, actor);
            tie(actor.account(), TieKind.OWN, "钱自己");
            tie(actor.account(), TieKind.RELATIVE, "钱亲属");
        }
        tie("w-other", TieKind.OWN, "钱同事");
        tie("w-other", TieKind.RELATIVE, "钱无关");
        server.get(ProtectedPersons.class)
                .protect(person("钱受护"), ProtectionReason.KNOWN, null, "w-security");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void account(Actor actor) {
        server.get(DemoAccounts.class).add(actor);
    }

    private static void tie(String account, TieKind kind, String name) {
        server.get(StaffTies.class)
                .declare(account, kind, Objects.requireNonNull(NUMBERS.get(name)));
    }

    private static int person(String name) {
        return Objects.requireNonNull(PERSONS.get(name));
    }

    private static Actor staff(Role role) {
        return Objects.requireNonNull(STAFF.get(role));
    }

    private static Connection.Response look(Visitor clerk, String prefix, String name) {
        return clerk.post(
                prefix + "/desk",
                prefix + "/desk",
                Map.of(
                        "number",
                        Objects.requireNonNull(NUMBERS.get(name)).normalised(),
                        "purpose",
                        Purpose.COUNTER_SERVICE.name(),
                        "caseNumber",
                        CASE));
    }

    private static void read(Actor actor, String name) {
        server.get(Records.class)
                .read(
                        new Records.Reader(actor, Purpose.CASE_HANDLING, CASE, "person"),
                        person(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 钱自己, 这份记录您不能打开",
        "'', 钱亲属, 这份记录您不能打开",
        "'', 钱同事, 这份记录您不能打开",
        "'', 钱受护, 这份记录您不能打开",
        "/en, 钱亲属, You may not open this record"
    })
    void aRefusedReadShowsNothingAndSaysWhatToDo(String prefix, String name, String headline) {
        int lines = server.get(Reads.class).of(person(name)).size();
        Connection.Response answer = look(Visitor.as(server, "w-CLERK"), prefix, name);
        String body = answer.body();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Visitor.headline(answer)).isEqualTo(headline);
        assertThat(body)
                .contains(prefix.isEmpty() ? "另一位工作人员" : "another officer")
                .doesNotContain(name)
                .doesNotContain(Objects.requireNonNull(NUMBERS.get(name)).normalised());
        assertThat(server.get(Reads.class).of(person(name)))
                .hasSize(lines + 1)
                .first()
                .satisfies(line -> assertThat(line.opened()).isFalse())
                .satisfies(line -> assertThat(line.caseNumber()).isEqualTo(CASE))
                .satisfies(line -> assertThat(line.actor()).isEqualTo("周敏"));
        String seen = Visitor.as(server, name).page("/me/access").select("section").text();
        assertThat(seen).contains("没有让看的", "周敏", CASE);
    }

    @Test
    void somebodyElsesRelativeOpens() {
        Connection.Response answer = look(Visitor.as(server, "w-CLERK"), "", "钱无关");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("钱无关");
        assertThat(Visitor.as(server, "钱无关").get("/me/access").body())
                .contains(CASE)
                .doesNotContain("没有让看的");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "AUDITOR", "OPERATOR"})
    void everyRuleHoldsForEveryStaffRole(Role role) {
        Actor actor = staff(role);
        Map<String, AccessRule> rules =
                Map.of(
                        "钱自己",
                        AccessRule.OWN_RECORD,
                        "钱亲属",
                        AccessRule.RELATIVE,
                        "钱同事",
                        AccessRule.COLLEAGUE,
                        "钱受护",
                        AccessRule.PROTECTED_PERSON);
        rules.forEach((name, rule) -> assertRefused(actor, name, rule));
        assertThatCode(() -> read(actor, "钱路人")).doesNotThrowAnyException();
    }

    private static long opened(String name) {
        return server.get(Reads.class).of(person(name)).stream().filter(ReadLine::opened).count();
    }

    private static void assertRefused(Actor actor, String name, AccessRule rule) {
        assertThatThrownBy(() -> read(actor, name))
                .as("%s reads %s", actor.role(), name)
                .isInstanceOfSatisfying(
                        ReadRefused.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    /// A person declared under an old number is the same person under a new one.
    @Test
    void aTieHoldsUnderEveryNumberOfAPerson() {
        PersonNumber later = SampleCity.number("99010219900101399");
        int person =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "钱改号", SampleCity.number("99010219900101398"))))
                        .getFirst();
        PERSONS.put("钱改号", person);
        server.get(StaffTies.class).declare("w-CLERK", TieKind.RELATIVE, later);
        assertThatCode(() -> read(staff(Role.CLERK), "钱改号")).doesNotThrowAnyException();
        LinkedNumbers.link(server, person, later);
        assertRefused(staff(Role.CLERK), "钱改号", AccessRule.RELATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "revoke select on access.staff_tie from quanyi_app"
                        + "| grant select on access.staff_tie to quanyi_app",
                "revoke select on access.protected_person from quanyi_app"
                        + "| grant select on access.protected_person to quanyi_app",
                "update access.staff_tie set key_check = sha256(key_check) where account = 'w-other'"
                        + "| update access.staff_tie t set key_check = o.key_check"
                        + " from access.staff_tie o where o.account = 'w-CLERK'"
            })
    void withoutASourceStaffReadNothingAndNobodyElseIsHindered(String off, String on) {
        Visitor clerk = Visitor.as(server, "w-CLERK");
        Connection.Response open = look(clerk, "", "钱路人");
        assertThat(open.statusCode()).isEqualTo(200);
        long reads = opened("钱路人");
        OwnerConnection.run(server.store(), off);
        try {
            Connection.Response again = clerk.get(clerk.path(open));
            assertThat(again.statusCode()).isEqualTo(403);
            assertThat(again.body()).doesNotContain("钱路人");
            STAFF.values().forEach(actor -> assertRefused(actor, "钱路人", AccessRule.SOURCE_SILENT));
            assertThat(opened("钱路人")).isEqualTo(reads);
            assertThat(Visitor.as(server, "钱路人").get("/me").statusCode()).isEqualTo(200);
            Actor employer = new Actor("w-hr", Role.EMPLOYER, "吴静", "单位", null, 1);
            assertThatCode(() ->
                            server.get(Reads.class)
                                    .record(
                                            employer,
                                            Purpose.EMPLOYER_FILING,
                                            "",
                                            person("钱路人"),
                                            "person"))
                    .doesNotThrowAnyException();
        } finally {
            OwnerConnection.run(server.store(), on);
        }
        assertThat(clerk.get(clerk.path(open)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.number", "person.same_now"})
    void withoutThePersonsNumbersOrOtherKeysStaffReadNothing(String source) {
        OwnerConnection.run(server.store(), "revoke select on " + source + " from quanyi_app");
        try {
            STAFF.values().forEach(actor -> assertRefused(actor, "钱路人", AccessRule.SOURCE_SILENT));
        } finally {
            OwnerConnection.run(server.store(), "grant select on " + source + " to quanyi_app");
        }
        assertThatCode(() -> read(staff(Role.CLERK), "钱路人")).doesNotThrowAnyException();
    }

    @Test
    void theRegisterHoldsNoNumber() {
        List<String> rows =
                server.get(JdbcClient.class)
                        .sql(
                                "select t::text || encode(number_hash, 'escape') from access.staff_tie t")
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(rows).hasSizeGreaterThan(5);
        for (PersonNumber number : NUMBERS.values()) {
            assertThat(rows).noneMatch(row -> row.contains(number.normalised()));
        }
    }
}
