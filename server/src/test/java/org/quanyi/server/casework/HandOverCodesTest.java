package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Drafts;
import org.quanyi.server.rights.HandOver;
import org.quanyi.server.rights.HandOverCodes;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person began goes on at the window by a code, and what was begun at the window goes on on
/// their phone: one draft of a kind, one code, one use.
class HandOverCodesTest {

    private static final Instant THURSDAY = Instant.parse("2026-09-24T02:00:00Z");
    private static final Map<String, String> TYPED = Map.of("said", "工资条还在，请查三月");
    private static final SteppedClock CLOCK = new SteppedClock(THURSDAY);
    private static TestServer server;
    private static int serial;
    private int number;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("hand-over", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void anotherPerson() {
        CLOCK.pass(Duration.between(CLOCK.instant(), THURSDAY));
        number = Requests.person(server, ++serial);
    }

    private Actor person() {
        return Requests.themselves(number);
    }

    private static Actor clerk(String account) {
        return new Actor(account + serial / 20, Role.CLERK, "周敏", "示例窗口中心", null, null);
    }

    private static Drafts drafts() {
        return server.get(Drafts.class);
    }

    private static HandOverCodes codes() {
        return server.get(HandOverCodes.class);
    }

    private PersonNumber theirNumber() {
        return PersonNumbers.read(server.get(Persons.class).byId(number).currentNumber().number())
                .orThrow();
    }

    private static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    private HandOverCodes.Drawn draw() {
        drafts().keep(person(), number, CaseKind.MONTH_OBJECTION, TYPED, true);
        return codes().draw(person(), HandOver.draft(CaseKind.MONTH_OBJECTION)).orThrow();
    }

    @Test
    void aCodeOpensTheOneDraftOnceAndIsALook() {
        HandOverCodes.Drawn drawn = draw();
        String typed = drawn.code().substring(0, 3) + " " + drawn.code().substring(3);
        HandOverCodes.Opened opened = codes().enter(clerk("c-1"), theirNumber(), typed).orThrow();
        assertThat(opened.person()).isEqualTo(number);
        assertThat(opened.what()).isEqualTo(HandOver.draft(CaseKind.MONTH_OBJECTION));
        ReadLine look = server.get(Reads.class).of(number).getFirst();
        assertThat(look.account()).isEqualTo(clerk("c-1").account());
        assertThat(look.caseNumber()).isEqualTo(drawn.reference());
        assertThat(look.fields()).isEqualTo("draft");
        assertThat(code(codes().enter(clerk("c-1"), theirNumber(), drawn.code())))
                .isEqualTo("RGT-040");
    }

    @Test
    void aCodeOfACaseIsForTheirOwnCaseOnly() {
        CaseFile file = Requests.ask(server, person());
        HandOver own = HandOver.ofCase(file.number());
        HandOverCodes.Drawn drawn = codes().draw(person(), own).orThrow();
        assertThat(codes().enter(clerk("c-1"), theirNumber(), drawn.code()).orThrow().what())
                .isEqualTo(own);
        anotherPerson();
        assertThat(code(codes().draw(person(), own))).isEqualTo("RGT-042");
        assertThat(code(codes().draw(person(), HandOver.draft(CaseKind.COPY))))
                .isEqualTo("RGT-042");
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }

    @Test
    void fiveWrongTriesBurnItAndAnotherNumberOpensNothing() {
        HandOverCodes.Drawn drawn = draw();
        PersonNumber theirs = theirNumber();
        anotherPerson();
        Result<HandOverCodes.Opened> foreign =
                codes().enter(clerk("c-1"), theirNumber(), drawn.code());
        assertThat(code(foreign)).isEqualTo("RGT-040");
        for (int i = 0; i < 5; i++) {
            // each by another clerk, for the tries are the code's
            assertThat(codes().enter(clerk("c-w" + i), theirs, wrong(drawn.code())))
                    .isEqualTo(foreign);
        }
        assertThat(codes().enter(clerk("c-2"), theirs, drawn.code())).isEqualTo(foreign);
    }

    @Test
    void anOfficerWhoGuessesWaitsAndAPersonDrawsTenADay() {
        HandOverCodes.Drawn drawn = draw();
        for (int i = 0; i < 10; i++) {
            anotherPersonKeepsTheNumber(i);
        }
        assertThat(code(codes().enter(clerk("c-guess"), theirNumber(), drawn.code())))
                .isEqualTo("RGT-041");
        CLOCK.pass(Duration.ofMinutes(11));
        assertThat(code(codes().enter(clerk("c-guess"), theirNumber(), drawn.code()))).isEmpty();
        for (int i = 1; i < 10; i++) {
            draw();
        }
        HandOver draft = HandOver.draft(CaseKind.MONTH_OBJECTION);
        assertThat(code(codes().draw(person(), draft))).isEqualTo("RGT-041");
        CLOCK.pass(Duration.ofHours(25));
        assertThat(draw().code()).hasSize(6);
    }

    /// A number of nobody, so that no code is burnt by it.
    private void anotherPersonKeepsTheNumber(int i) {
        PersonNumber nobody = SampleCity.number("99010319990101" + (801 + i));
        assertThat(code(codes().enter(clerk("c-guess"), nobody, "123456"))).isEqualTo("RGT-040");
    }

    private void enterTwice(int round) throws Exception {
        anotherPerson();
        HandOverCodes.Drawn drawn = draw();
        PersonNumber theirs = theirNumber();
        // what the slower one types is wrong by then, and tells on them for a while
        List<String> both =
                AtOnce.both(
                        () -> code(codes().enter(clerk("c-one" + round), theirs, drawn.code())),
                        () -> code(codes().enter(clerk("c-two" + round), theirs, drawn.code())));
        assertThat(both).containsExactlyInAnyOrder("", "RGT-040");
        assertThat(server.get(Reads.class).count(number)).isEqualTo(1);
    }

    @Race
    void ofTwoClerksWithOneCodeAtOnceOneGoesOn() throws Exception {
        AtOnce.rounds(this::enterTwice);
    }

    /// A try that is read and not counted first leaves the code to both.
    @Race
    void withoutTheCountOfTriesACodeIsUsedTwice() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWith(
                                        "update rights.hand_over set tries",
                                        text ->
                                                "select reference, about, hash from rights.hand_over"
                                                        + text.substring(
                                                                text.indexOf(" where"),
                                                                text.indexOf("returning")),
                                        this::enterTwice))
                .isTrue();
    }

    @Test
    void aDraftIsSealedOneOfAKindAndGoneAfterADay() {
        Actor clerk = clerk("c-1");
        assertThat(drafts().keep(clerk, number, CaseKind.COMPLAINT, TYPED, false)).isPresent();
        assertThat(drafts().of(number, CaseKind.COMPLAINT).orElseThrow().account())
                .isEqualTo(clerk.account());
        byte[] raw =
                server.get(JdbcClient.class)
                        .sql("select typed from rights.draft where person = :person")
                        .param("person", number)
                        .query((row, n) -> row.getBytes(1))
                        .single();
        assertThat(new String(raw, StandardCharsets.UTF_8)).doesNotContain("工资条");
        Map<String, String> more = Map.of("said", "我自己改过的");
        assertThat(drafts().keep(person(), number, CaseKind.COMPLAINT, more, true)).isPresent();
        // nobody's words but their own are written over
        assertThat(drafts().keep(clerk, number, CaseKind.COMPLAINT, TYPED, false)).isEmpty();
        assertThat(drafts().of(number)).hasSize(1);
        assertThat(drafts().of(number).getFirst().typed()).isEqualTo(more);
        CLOCK.pass(Duration.ofHours(24));
        assertThat(drafts().of(number)).isEmpty();
        assertThat(drafts().forget()).isPositive();
        drafts().keep(person(), number, CaseKind.COPY, more, true);
        server.get(DataKeys.class).erase(number, "测试");
        assertThat(drafts().of(number)).isEmpty();
    }

    @Test
    void onlyTheKeyedHashOfACodeIsKept() {
        HandOverCodes.Drawn drawn = draw();
        String row =
                server.get(JdbcClient.class)
                        .sql(
                                "select reference || about || encode(hash, 'hex') from rights.hand_over where person = :p")
                        .param("p", number)
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain(drawn.code()).contains(drawn.reference());
        CLOCK.pass(Duration.ofHours(24));
        assertThat(code(codes().enter(clerk("c-1"), theirNumber(), drawn.code())))
                .isEqualTo("RGT-040");
    }

    /// Whoever is tied to the person opens nothing by the code, and the person can use it still.
    @Test
    void theRulesOfReadingHoldForACodeToo() {
        HandOverCodes.Drawn drawn = draw();
        Actor relative = clerk("c-relative");
        server.get(StaffTies.class).declare(relative.account(), TieKind.RELATIVE, theirNumber());
        assertThatThrownBy(() -> codes().enter(relative, theirNumber(), drawn.code()))
                .isInstanceOf(ReadRefused.class);
        assertThat(server.get(Reads.class).of(number).getFirst().opened()).isFalse();
        assertThat(code(codes().enter(clerk("c-1"), theirNumber(), drawn.code()))).isEmpty();
    }
}
