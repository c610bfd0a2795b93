package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.LifeFacts.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Month;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.SamePersons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.LifeDoubt;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// What other rooms read from the facts of a life: filings, corrections, letters, objections.
class LifeEffectsRoomTest {

    private static final Actor OPERATOR =
            new Actor("test", Role.OPERATOR, "test", "test", null, null);
    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static CorrectionWorld world;
    private static TestServer server;
    private static int serial = 100;

    @BeforeAll
    static void start() {
        server = TestServer.faulty("life-effects", c -> CorrectionWorld.plant(c, CLOCK));
        world = new CorrectionWorld(server, CLOCK);
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

    private static Upload list(String month, String name, int person) {
        return FilingTexts.list(
                month, name, persons().byId(person).currentNumber().number(), "9600");
    }

    private static SubmittedFiling file(Upload upload) {
        Filings filings = server.get(Filings.class);
        StagedFiling staged = filings.stage(upload, OPERATOR).orThrow();
        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
        return filings.submit(staged.filing(), OPERATOR).orThrow();
    }

    private static List<String> codes(CheckedFiling checked) {
        return checked.findings().stream()
                .map(f -> f.code().code())
                .filter(c -> c.equals("CON-027") || c.equals("CON-057") || c.equals("CON-024"))
                .toList();
    }

    private static String channels(int person) {
        return OwnerConnection.text(
                server.store(),
                "select string_agg(channel, ',' order by step) from casework.notice where person = "
                        + person);
    }

    /// What was compared a moment ago counts no more once a death is on record.
    @Test
    void aRowAfterTheDeathIsToBeChangedAndTheMonthOfItIsDue() {
        int person = insured("钱去世");
        Filings filings = server.get(Filings.class);
        StagedFiling compared = filings.stage(list("2025-12", "钱去世", person), OPERATOR).orThrow();
        assertThat(codes(compared.checked())).isEmpty();
        CaseFile death = LifeFacts.record(server, person, LifeFacts.death("2025-11-05"));
        assertThat(filings.submit(compared.filing(), OPERATOR).orThrow().newLines()).isZero();
        assertThat(codes(filings.recheck(compared.filing(), OPERATOR).orThrow().checked()))
                .containsExactly("CON-027");
        assertThat(file(list("2025-11", "钱去世", person)).newLines())
                .as("the month of the death")
                .isEqualTo(1);
        LifeFacts.takeBack(server, death);
        assertThat(file(list("2025-12", "钱去世", person)).newLines()).isEqualTo(1);
    }

    @Test
    void aFormerNameIsTakenAndAskedAboutAfterTheChangeOnly() {
        int person = insured("钱旧名");
        LifeFacts.record(server, person, LifeFacts.fact(LifeFact.Kind.NAME, "2025-10-15", "钱新名"));
        Filings filings = server.get(Filings.class);
        Map<String, List<String>> expected =
                Map.of(
                        "2025-10 钱旧名", List.of(),
                        "2025-11 钱旧名", List.of("CON-057"),
                        "2025-11 钱新名", List.of(),
                        "2025-11 钱别名", List.of("CON-024"));
        expected.forEach((row, found) -> {
            String[] part = row.split(" ");
            StagedFiling staged = filings.stage(list(part[0], part[1], person), OPERATOR).orThrow();
            assertThat(codes(staged.checked())).as(row).isEqualTo(found);
        });
        assertThat(file(list("2025-11", "钱旧名", person)).newLines()).isEqualTo(1);
    }

    @Test
    void aCorrectionWritesNothingAfterTheDeathAndTakesBackAsEver() {
        int person = insured("钱更正");
        world.paid(Month.of(2024, 10), "8000.00", List.of(person));
        world.paid(Month.of(2024, 12), "8000.00", List.of(person));
        CaseFile waiting = world.proposed(person, "2024-12", "9000.00");
        cases().take(
                        CorrectionWorld.officer(),
                        new Step(waiting.number(), waiting.version(), CaseAct.ACCEPT, ""))
                .orThrow();
        LifeFacts.record(server, person, LifeFacts.death("2024-10-20"));
        LifeFacts.due(server, waiting);
        cases().carryOut();
        assertThat(cases().open(CorrectionWorld.clerk(), waiting.number()).orElseThrow().state())
                .isEqualTo(CaseState.RETURNED);
        Correction more =
                Corrections.read("2024-12", CorrectionWorld.EMPLOYER, "9000.00").orThrow();
        assertThat(code(world.corrections().preview(person, more))).isEqualTo("COR-010");
        Correction ofTheMonth =
                Corrections.read("2024-10", CorrectionWorld.EMPLOYER, "9000.00").orThrow();
        assertThat(code(world.corrections().preview(person, ofTheMonth))).isEqualTo("done");
        Correction back = Corrections.read("2024-12", CorrectionWorld.EMPLOYER, "").orThrow();
        assertThat(code(world.corrections().preview(person, back))).isEqualTo("done");
    }

    @Test
    void afterADeathLettersGoOnPaperOnly() {
        int person = insured("钱信件");
        Actor themselves = CorrectionWorld.themselves(person);
        Notices notices = server.get(Notices.class);
        notices.choose(themselves, Set.of(NoticeChannel.SMS));
        CaseFile file =
                LifeFacts.accept(
                        server,
                        LifeFacts.propose(server, person, LifeFacts.death("2026-02-01")).orThrow());
        assertThat(channels(person)).as("a living one hears of it").isEqualTo("SMS,SMS");
        LifeFacts.due(server, file);
        cases().carryOut();
        assertThat(channels(person)).isEqualTo("SMS,SMS,PAPER");
    }

    @Test
    void thePersonObjectsToAFactOfTheirOwnOnly() {
        int person = insured("钱异议");
        LifeFacts.record(server, person, LifeFacts.fact(LifeFact.Kind.NAME, "2025-10-15", "钱写错"));
        LifeEvent event = server.get(LifeEvents.class).of(person).getFirst();
        Objections objections = server.get(Objections.class);
        Asker themselves = Asker.of(CorrectionWorld.themselves(person));
        int stranger = insured("钱他人");
        LifeFacts.record(server, stranger, LifeFacts.fact(LifeFact.Kind.NAME, "2025-10-15", "钱他"));
        Asker other = Asker.of(CorrectionWorld.themselves(stranger));
        assertThat(code(objections.object(other, event.number(), LifeDoubt.NOT_SO, "")))
                .isEqualTo("RGT-045");
        CaseFile file =
                objections
                        .object(themselves, event.number(), LifeDoubt.WRONG_OTHERWISE, "是“写”字")
                        .orThrow();
        assertThat(code(objections.object(themselves, event.number(), LifeDoubt.NOT_SO, "")))
                .isEqualTo("CAS-008");
        assertThat(objections.open(person, event.number()).orElseThrow().number())
                .isEqualTo(file.number());
        assertThat(objections.isOpen(person, Month.of(2025, 10)))
                .as("an objection to a life is to no month")
                .isFalse();
    }

    @Test
    void whatIsWrittenOfALifeIsReadUnderAllKeysOfThePerson() {
        int one = persons().register(List.of(new NewPerson("钱两份", number()))).getFirst();
        int two = persons().register(List.of(new NewPerson("钱两份", number()))).getFirst();
        CaseFile merge =
                server.get(SamePersons.class)
                        .propose(
                                LifeFacts.clerk(one),
                                one,
                                SampleCity.number(
                                        persons()
                                                .byId(two)
                                                .currentNumber()
                                                .number()
                                                .substring(0, 17)),
                                "窗口 2026-7",
                                "公安身份核查 118",
                                List.of())
                        .orThrow();
        LifeFacts.accept(server, merge);
        LifeFacts.due(server, merge);
        cases().carryOut();
        ReviewNotice said =
                new ReviewNotice(
                        CaseKind.COURT,
                        "",
                        "",
                        LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone()),
                        "");
        assertThat(
                        code(
                                server.get(Reviews.class)
                                        .announce(
                                                CorrectionWorld.themselves(two),
                                                merge.number(),
                                                said)))
                .as("a merge can be taken to a court")
                .isEqualTo("done");
        LifeFacts.record(server, one, LifeFacts.fact(LifeFact.Kind.NAME, "2025-10-15", "钱合一"));
        assertThat(persons().byId(two).name()).isEqualTo("钱合一");
        assertThat(persons().named(List.of(two)).get(two))
                .extracting(Persons.NamedNumber::name)
                .isEqualTo("钱合一");
    }

    @Test
    void aNewbornComesOnRecordWithTheDocumentOfTheBirth() {
        PersonNumber number = SampleCity.number("99010220260210" + ++serial);
        LifeEvents lives = server.get(LifeEvents.class);
        LifeFact birth = LifeFacts.fact(LifeFact.Kind.BIRTH, "2026-02-10", "");
        CaseFile file = lives.register(LifeFacts.clerk(1), "钱新生", number, birth).orThrow();
        assertThat(code(lives.register(LifeFacts.clerk(2), "钱新生", number, birth)))
                .isEqualTo("PER-001");
        int person = persons().byNumber(number.normalised()).orElseThrow().id();
        cases().take(
                        LifeFacts.officer(person),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
        LifeFacts.due(server, file);
        cases().carryOut();
        assertThat(lives.of(person))
                .singleElement()
                .satisfies(e -> assertThat(e.fact()).isEqualTo(birth));
        PersonNumber other = SampleCity.number("99010220260210" + ++serial);
        assertThat(code(lives.register(LifeFacts.clerk(1), "42", other, birth)))
                .isEqualTo("PER-015");
        LifeFact tomorrow = LifeFacts.fact(LifeFact.Kind.BIRTH, "2027-02-10", "");
        assertThat(code(lives.register(LifeFacts.clerk(1), "钱未生", other, tomorrow)))
                .isEqualTo("PER-010");
        assertThat(persons().byNumber(other.normalised()))
                .as("nobody comes on record by a refused form")
                .isEmpty();
    }
}
