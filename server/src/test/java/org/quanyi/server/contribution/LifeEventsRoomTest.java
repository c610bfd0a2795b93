package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.LifeFacts.code;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.Spell;
import org.quanyi.server.signin.SteppedClock;

/// Facts of lives: two people record them, everything that follows is read from them, and one taken
/// back leaves everything as it was.
class LifeEventsRoomTest {

    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static TestServer server;
    private static int serial = 100;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("life", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Persons persons() {
        return server.get(Persons.class);
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private static PersonNumber number() {
        return LifeFacts.number(++serial);
    }

    private static int insured(String name) {
        return LifeFacts.insured(server, name, number());
    }

    private static CaseState state(CaseFile file) {
        return cases().open(LifeFacts.clerk(file.persons().getFirst()), file.number())
                .orElseThrow()
                .state();
    }

    private static Step step(CaseFile file, CaseAct act) {
        return new Step(file.number(), file.version(), act, "不是这样的");
    }

    /// Everything that is read from the facts of a life.
    private record Seen(
            Person person,
            List<Spell> spells,
            Map<String, OnRecord> onRecord,
            Map<Integer, Persons.NamedNumber> named,
            List<Authority> given,
            List<Authority> held) {

        static Seen of(int key) {
            Person person = persons().byId(key);
            Representatives representatives = server.get(Representatives.class);
            return new Seen(
                    person,
                    persons().spells(key),
                    persons().onRecord(List.of(person.currentNumber().number())),
                    persons().named(List.of(key)),
                    representatives.given(key),
                    representatives.held(key));
        }
    }

    private static Result<Authority> give(int person, int representative) {
        return server.get(Representatives.class)
                .give(
                        person,
                        representative,
                        new Authority.Terms(
                                Authority.Basis.CONSENT,
                                Authority.Scope.ASK,
                                LocalDate.now(CLOCK).plusDays(300)),
                        "",
                        "p-" + person);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH, 1959-12-31, ''",
        "DEATH, 2025-06-30, ''",
        "NAME, 2025-06-30, 钱改名",
        "ABROAD, 2025-06-30, ''",
    })
    void aFactCountsAndTakenBackEverythingIsAsItWas(LifeFact.Kind kind, String day, String value) {
        int person = insured("钱生平");
        int other = insured("钱旁人");
        give(person, other).orThrow();
        give(other, person).orThrow();
        Seen before = Seen.of(person);
        Seen ofOther = Seen.of(other);
        CaseFile recorded = LifeFacts.record(server, person, LifeFacts.fact(kind, day, value));
        assertThat(state(recorded)).isEqualTo(CaseState.IN_EFFECT);
        Seen after = Seen.of(person);
        assertThat(after).isNotEqualTo(before);
        Person seen = after.person();
        switch (kind) {
            case BIRTH -> assertThat(seen.birth()).isEqualTo(LocalDate.parse(day));
            case DEATH -> {
                assertThat(seen.died()).isEqualTo(LocalDate.parse(day));
                assertThat(after.spells())
                        .isNotEmpty()
                        .allMatch(s -> Month.of(2025, 6).equals(s.to()) && s.died());
                assertThat(after.given()).noneMatch(server.get(Representatives.class)::counts);
                assertThat(after.held()).noneMatch(server.get(Representatives.class)::counts);
                assertThat(Seen.of(other).given())
                        .noneMatch(server.get(Representatives.class)::counts);
                assertThat(code(give(person, insured("钱第三人")))).isEqualTo("ACT-008");
            }
            case NAME -> {
                assertThat(seen.name()).isEqualTo(value);
                assertThat(after.named().get(person))
                        .extracting(Persons.NamedNumber::name)
                        .isEqualTo(value);
                assertThat(after.onRecord().values().iterator().next().formerNames())
                        .containsExactly(Map.entry("钱生平", Month.of(2025, 6)));
            }
            case ABROAD -> {
                assertThat(seen.abroadSince()).isEqualTo(LocalDate.parse(day));
                assertThat(after.spells()).as("nothing ends by it").isEqualTo(before.spells());
            }
            case MOVED, RETURNED -> throw new IllegalStateException();
        }
        LifeFacts.takeBack(server, recorded);
        assertThat(Seen.of(person)).isEqualTo(before);
        assertThat(Seen.of(other)).isEqualTo(ofOther);
        assertThat(server.get(LifeEvents.class).of(person))
                .singleElement()
                .satisfies(e -> assertThat(e.stands()).isFalse());
    }

    @Test
    void aMoveIsShownAndComingBackEndsAbroad() {
        int person = insured("钱迁移");
        LifeFacts.record(
                server, person, LifeFacts.fact(LifeFact.Kind.MOVED, "2025-02-01", "310000"));
        assertThat(
                        code(
                                LifeFacts.propose(
                                        server,
                                        person,
                                        LifeFacts.fact(
                                                LifeFact.Kind.MOVED, "2025-03-01", "310000"))))
                .isEqualTo("PER-014");
        assertThat(
                        code(
                                LifeFacts.propose(
                                        server,
                                        person,
                                        LifeFacts.fact(LifeFact.Kind.RETURNED, "2025-03-01", ""))))
                .isEqualTo("PER-017");
        LifeFacts.record(server, person, LifeFacts.fact(LifeFact.Kind.ABROAD, "2025-04-01", ""));
        LifeFacts.record(server, person, LifeFacts.fact(LifeFact.Kind.RETURNED, "2025-09-01", ""));
        assertThat(persons().byId(person).abroadSince()).isNull();
        assertThat(server.get(LifeEvents.class).of(person))
                .extracting(e -> e.fact().kind())
                .containsExactly(LifeFact.Kind.MOVED, LifeFact.Kind.ABROAD, LifeFact.Kind.RETURNED);
    }

    @Test
    void twoPeopleAndThreeDaysAndAnyWindowStopsIt() {
        int person = insured("钱还在");
        CaseFile file = LifeFacts.propose(server, person, LifeFacts.death("2026-02-01")).orThrow();
        Actor both =
                new Actor(
                        LifeFacts.clerk(person).account(),
                        Role.SECOND_OFFICER,
                        "周敏",
                        LifeFacts.clerk(person).organisation(),
                        null,
                        null);
        assertThat(code(cases().take(both, step(file, CaseAct.ACCEPT)))).isEqualTo("CAS-005");
        CaseFile accepted = LifeFacts.accept(server, file);
        CLOCK.pass(Duration.ofDays(3).minusMinutes(1));
        cases().carryOut();
        assertThat(persons().byId(person).died()).as("not before three days").isNull();
        assertThat(cases().stoppable(person)).extracting(CaseFile::number).contains(file.number());

        Actor elsewhere = new Actor("life-far", Role.CLERK, "李远", "别处中心", null, null);
        assertThat(code(cases().take(elsewhere, step(accepted, CaseAct.STOP_FOR))))
                .isEqualTo("CAS-001");
        int stranger = insured("钱无关");
        assertThat(code(cases().stopFor(elsewhere, stranger, step(accepted, CaseAct.STOP_FOR))))
                .isEqualTo("CAS-001");
        assertThat(code(cases().stopFor(elsewhere, person, step(accepted, CaseAct.ACCEPT))))
                .isEqualTo("CAS-003");
        cases().stopFor(elsewhere, person, step(accepted, CaseAct.STOP_FOR)).orThrow();
        CLOCK.pass(Duration.ofDays(1));
        cases().carryOut();
        assertThat(persons().byId(person).died()).isNull();
        assertThat(state(file)).isEqualTo(CaseState.STOPPED);
    }

    @Test
    void thePersonStopsItFromTheirOwnPage() {
        int person = insured("钱自己");
        CaseFile accepted =
                LifeFacts.accept(
                        server,
                        LifeFacts.propose(server, person, LifeFacts.death("2026-02-01")).orThrow());
        cases().take(CorrectionWorld.themselves(person), step(accepted, CaseAct.STOP)).orThrow();
        assertThat(state(accepted)).isEqualTo(CaseState.STOPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "DEATH, 2027-01-01, '', PER-010",
        "NAME, 1950-01-01, 钱早, PER-011",
        "NAME, 2025-01-01, '', PER-015",
        "NAME, 2025-01-01, 钱拒绝, PER-014",
        "MOVED, 2025-01-01, 上海, PER-016",
    })
    void whatCannotBeSoIsRefused(LifeFact.Kind kind, String day, String value, String why) {
        int person = insured("钱拒绝");
        assertThat(code(LifeFacts.propose(server, person, LifeFacts.fact(kind, day, value))))
                .isEqualTo(why);
    }

    @Test
    void aRegisterThatTheLawDoesNotNameForItAndNoDocumentAreRefused() {
        int person = insured("钱来源");
        LifeFact by =
                new LifeFact(
                        LifeFact.Kind.DEATH,
                        LocalDate.of(2026, 1, 1),
                        "",
                        LifeFact.Source.PERSONNEL_FILE,
                        "邻居来电");
        assertThat(code(LifeFacts.propose(server, person, by))).isEqualTo("PER-019");
        LifeFact bare = new LifeFact(by.kind(), by.day(), "", LifeFact.Source.CIVIL_AFFAIRS, " ");
        assertThat(code(LifeFacts.propose(server, person, bare))).isEqualTo("PER-018");
        LifeFacts.record(server, person, LifeFacts.death("2026-01-05"));
        assertThat(code(LifeFacts.propose(server, person, LifeFacts.death("2026-01-04"))))
                .isEqualTo("PER-012");
        assertThat(
                        code(
                                LifeFacts.propose(
                                        server,
                                        person,
                                        LifeFacts.fact(LifeFact.Kind.NAME, "2026-01-06", "钱后"))))
                .isEqualTo("PER-013");
    }
}
