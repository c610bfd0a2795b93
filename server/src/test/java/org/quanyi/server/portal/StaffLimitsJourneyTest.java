package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.AccessRule;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Alarm;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.BreakGlasses;
import org.quanyi.server.access.CanaryPersons;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffRegions;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;

/// How much officers may open, what raises an alarm, and how one breaks the glass. On a server of
/// its own, since it counts.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffLimitsJourneyTest {

    private static final int PER_DAY = 200;
    private static final String REASON = "外地转入办件要核对缴费月份";
    private static final List<PersonNumber> NUMBERS = new ArrayList<>();
    private static List<Integer> persons = List.of();
    private static TestServer server;

    @BeforeAll
    static void people() {
        server = TestServer.fresh("staff-limits");
        List<NewPerson> named = new ArrayList<>();
        for (int i = 0; i < PER_DAY + 2; i++) {
            NUMBERS.add(SampleCity.number("99010419800101" + "%03d".formatted(i)));
            named.add(new NewPerson("限额" + i, NUMBERS.get(i)));
        }
        persons = server.get(Persons.class).register(named);
        for (String account : List.of("l-clerk", "l-slow", "l-near")) {
            server.get(DemoAccounts.class).add(clerk(account));
        }
        server.get(DemoAccounts.class)
                .add(new Actor("l-auditor", Role.AUDITOR, "何监督", "示例", null, null));
        server.get(DemoAccounts.class)
                .add(new Actor("l-first", Role.PERSON, "限额0", "", persons.getFirst(), null));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor clerk(String account) {
        return new Actor(account, Role.CLERK, "周" + account, "示例市社会保险中心", null, null);
    }

    private static void look(String account, int index) {
        server.get(Reads.class)
                .record(
                        clerk(account),
                        Purpose.CASE_HANDLING,
                        "L-" + index,
                        persons.get(index),
                        "person");
    }

    private static void lookAtOwn(int index) {
        Actor own = new Actor("own-" + index, Role.PERSON, "", "", persons.get(index), null);
        server.get(Reads.class).record(own, Purpose.OWN_RECORD, "", persons.get(index), "person");
    }

    private static List<Alarm> alarms(String account) {
        return server.get(Alarms.class).recent().stream()
                .filter(alarm -> alarm.account().equals(account))
                .toList();
    }

    @Test
    @Order(1)
    void twentyFourUnlinkedLooksRaiseAnAlarmAndLinkedOnesDoNot() {
        for (int i = 0; i < 30; i++) {
            lookAtOwn(i);
            look("l-slow", i);
        }
        assertThat(alarms("l-slow")).isEmpty();
        for (int i = 30; i < 53; i++) {
            look("l-slow", i);
        }
        assertThat(alarms("l-slow")).isEmpty();
        look("l-slow", 52);
        assertThat(alarms("l-slow")).as("the same person again").isEmpty();
        look("l-slow", 53);
        assertThat(alarms("l-slow"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.VELOCITY))
                .satisfies(alarm -> assertThat(alarm.persons()).isEqualTo(24));
        look("l-slow", 54);
        assertThat(alarms("l-slow")).as("one a day says enough").hasSize(1);
    }

    @Test
    @Order(2)
    void aCanaryOpensLikeAnyOtherAndRaisesAnAlarm() {
        server.get(CanaryPersons.class).add(persons.get(60), "l-audit");
        look("l-near", 60);
        assertThat(alarms("l-near")).extracting(Alarm::kind).containsExactly(AlarmKind.CANARY);
        assertThat(alarms("l-slow")).extracting(Alarm::kind).doesNotContain(AlarmKind.CANARY);
        String page = Visitor.as(server, "l-auditor").page("/oversight").text();
        assertThat(page).contains("打开了一份没有人会来办的记录", "l-near").doesNotContain("限额");
    }

    @Test
    @Order(3)
    void afterADaysLimitNothingMoreOpensButWhatWasOpen() {
        for (int i = 0; i < PER_DAY; i++) {
            look("l-clerk", i);
        }
        assertRefused("l-clerk", PER_DAY, AccessRule.DAILY_LIMIT);
        look("l-clerk", 0);
        look("l-slow", PER_DAY);
    }

    private static void assertRefused(String account, int index, AccessRule rule) {
        assertThatThrownBy(() -> look(account, index))
                .isInstanceOfSatisfying(
                        ReadRefused.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    @Test
    @Order(4)
    void onceOneOfficerHasARegionEverybodyNeedsOne() {
        Region here = new Region("990100");
        enrol(70, here);
        enrol(71, new Region("990200"));
        StaffRegions regions = server.get(StaffRegions.class);
        regions.assign("l-near", here, "l-system");
        look("l-near", 70);
        assertRefused("l-near", 71, AccessRule.FOREIGN_REGION);
        look("l-near", 72);
        assertRefused("l-slow", 70, AccessRule.SOURCE_SILENT);
        for (String table :
                List.of("access.staff_region", "access.break_glass", "person.enrolment")) {
            OwnerConnection.run(server.store(), "revoke select on " + table + " from quanyi_app");
            assertRefused("l-near", 71, AccessRule.SOURCE_SILENT);
            OwnerConnection.run(server.store(), "grant select on " + table + " to quanyi_app");
        }
        assertRefused("l-near", 71, AccessRule.FOREIGN_REGION);
    }

    private static void enrol(int index, Region region) {
        server.get(Persons.class)
                .enrol(
                        List.of(persons.get(index)),
                        Set.of(Insurance.PENSION),
                        region,
                        Month.parse("2026-01"));
    }

    @Test
    @Order(5)
    void aReasonOpensOneRecordForOneCaseAndThePersonReadsIt() {
        Visitor clerk = Visitor.as(server, "l-near");
        Connection.Response refused = lookAtDesk(clerk, 71, "L-71");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("限额71", NUMBERS.get(71).normalised());
        assertThat(Visitor.headline(refused)).isEqualTo("这份记录要破例才能打开");
        String form = clerk.path(refused) + "/exception";
        Document tooShort = Visitor.parse(clerk.post(form, form, Map.of("reason", "办件")));
        assertThat(tooShort.select("[role=alert]").text()).contains("至少写 10 个字");
        assertThat(tooShort.select("textarea").text()).isEqualTo("办件");
        Connection.Response opened = clerk.post(form, form, Map.of("reason", REASON));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("限额71");
        assertRefused("l-near", 71, "another case");
        assertThat(alarms("l-near")).extracting(Alarm::kind).contains(AlarmKind.BREAK_GLASS);
        assertThat(clerk.get(form).statusCode())
                .as("nothing is in the way any more")
                .isEqualTo(404);
        server.get(DemoAccounts.class)
                .add(new Actor("l-71", Role.PERSON, "限额71", "", persons.get(71), null));
        assertThat(Visitor.as(server, "l-71").page("/me/access").text())
                .contains("破例打开 1 次", REASON, "L-71");
    }

    private static void assertRefused(String account, int index, String caseNumber) {
        assertThatThrownBy(() ->
                        server.get(Reads.class)
                                .record(
                                        clerk(account),
                                        Purpose.CASE_HANDLING,
                                        caseNumber,
                                        persons.get(index),
                                        "person"))
                .isInstanceOf(ReadRefused.class);
    }

    @Test
    @Order(6)
    void itEndsAfterADay() {
        OwnerConnection.run(
                server.store(),
                "update access.break_glass set opened_at = opened_at - interval '24 hours',"
                        + " ends_at = ends_at - interval '24 hours'");
        assertRefused("l-near", 71, "L-71");
        assertThat(server.get(BreakGlasses.class).of(persons.get(71)).getFirst().endsAt())
                .isBefore(server.get(Clock.class).instant());
    }

    @Test
    @Order(7)
    void nothingOpensARuleThatCannotBeOverridden() {
        assertThatThrownBy(() ->
                        server.get(BreakGlasses.class)
                                .open(
                                        clerk("l-near"),
                                        persons.get(5),
                                        "L-5",
                                        AccessRule.RELATIVE,
                                        REASON))
                .isInstanceOf(IllegalArgumentException.class);
        Visitor clerk = Visitor.as(server, "l-near");
        String open = clerk.path(lookAtDesk(clerk, 70, "L-70"));
        assertThat(clerk.get(open + "/exception").statusCode()).isEqualTo(404);
    }

    private static Connection.Response lookAtDesk(Visitor clerk, int index, String caseNumber) {
        return clerk.post(
                "/desk",
                "/desk",
                Map.of(
                        "number",
                        NUMBERS.get(index).normalised(),
                        "purpose",
                        Purpose.CASE_HANDLING.name(),
                        "caseNumber",
                        caseNumber));
    }
}
