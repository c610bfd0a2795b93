package org.quanyi.server.honour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Result;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Honours of persons on a real database: nothing is kept that they did not say yes to, and what
/// they delete is gone.
class HonoursRoomTest {

    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2026-11-02T01:00:00Z"));
    private static final TestServer SERVER = TestServer.stepped("honours", CLOCK);
    private static final LocalDate AWARDED = LocalDate.of(2026, 10, 20);
    private static int serial = 300;

    private int person;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void anotherPerson() {
        person =
                SERVER.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "沈好意", SampleCity.number("990101", ++serial))))
                        .getFirst();
    }

    private static Honours honours() {
        return SERVER.get(Honours.class);
    }

    private static Actor clerk(String account) {
        return new Actor(account, Role.CLERK, "周敏", "示例中心", null, null);
    }

    private Actor themselves() {
        return new Actor("p-" + person, Role.PERSON, "沈好意", "", person, null);
    }

    private static Honour.Award award(Deed deed, String document) {
        return new Honour.Award(deed, "示例市社会保险中心", document, AWARDED);
    }

    private Result<Honour> offer(String document) {
        return honours().offer(clerk("h-clerk"), person, award(Deed.RETURNED, document));
    }

    private static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    /// What the table holds of a person, column by column.
    private List<String> lines() {
        return SERVER
                .get(JdbcClient.class)
                .sql(
                        """
                        select coalesce(encode(sealed, 'escape'), '-') || '|' || coalesce(until_day::text, '-') || '|'
                               || coalesce(kept_on::text, '-') || '|' || coalesce(deleted_on::text, '-') || '|' || published
                          from honour.honour where person = :person
                        """)
                .param("person", person)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void isKeptAfterTheirOwnYesOnly() {
        Honour offered = offer("示例感〔2026〕1号").orThrow();
        assertThat(offered.isKept()).isFalse();
        assertThat(honours().of(person)).containsExactly(offered);
        Honour kept = honours().keep(themselves(), person, offered.id()).orThrow();
        assertThat(kept.keptOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(honours().of(person)).containsExactly(kept);
        // the same yes again changes nothing
        assertThat(honours().keep(themselves(), person, offered.id()).orThrow()).isEqualTo(kept);
        CLOCK.pass(Duration.ofDays(60));
        honours().forget();
        assertThat(honours().of(person)).containsExactly(kept);
    }

    @Test
    void silenceIsNoAndLeavesNothing() {
        Honour offered = offer("示例感〔2026〕2号").orThrow();
        CLOCK.pass(Duration.ofDays(Honours.DAYS));
        assertThat(honours().of(person)).containsExactly(offered);
        CLOCK.pass(Duration.ofDays(1));
        // whether or not the hourly round ran
        assertThat(honours().of(person)).isEmpty();
        assertThat(code(honours().keep(themselves(), person, offered.id()))).isEqualTo("HON-001");
        assertThat(lines()).hasSize(1);
        honours().forget();
        assertThat(lines()).isEmpty();
    }

    @Test
    void noLeavesNothing() {
        Honour offered = offer("示例感〔2026〕3号").orThrow();
        honours().decline(person, offered.id()).orThrow();
        assertThat(lines()).isEmpty();
        assertThat(code(honours().decline(person, offered.id()))).isEqualTo("HON-001");
        assertThat(code(honours().keep(themselves(), person, offered.id()))).isEqualTo("HON-001");
    }

    @Test
    void whatTheyDeleteIsGoneAndOnlyThatSomethingWasDeletedStays() {
        UUID id = offer("示例感〔2026〕4号").orThrow().id();
        honours().keep(themselves(), person, id).orThrow();
        // what is kept is not declined away without a trace
        assertThat(code(honours().decline(person, id))).isEqualTo("HON-001");
        String day = LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone()).toString();
        honours().delete(person, id);
        assertThat(honours().of(person)).isEmpty();
        assertThat(lines()).containsExactly("-|-|-|" + day + "|false");
        honours().delete(person, id);
        assertThat(lines()).containsExactly("-|-|-|" + day + "|false");
        assertThat(code(honours().keep(themselves(), person, id))).isEqualTo("HON-001");
    }

    @Test
    void nobodyElseReadsAnswersOrDeletesIt() {
        UUID id = offer("示例感〔2026〕5号").orThrow().id();
        int mine = person;
        Actor me = themselves();
        anotherPerson();
        assertThat(honours().of(person)).isEmpty();
        assertThat(code(honours().keep(themselves(), person, id))).isEqualTo("HON-001");
        assertThat(code(honours().decline(person, id))).isEqualTo("HON-001");
        Honour kept = honours().keep(me, mine, id).orThrow();
        honours().delete(person, id);
        assertThat(honours().of(mine)).containsExactly(kept);
    }

    @Test
    void whoeverOfferedItDoesNotSayYesForThem() {
        UUID id = offer("示例感〔2026〕6号").orThrow().id();
        assertThat(code(honours().keep(clerk("h-clerk"), person, id))).isEqualTo("HON-007");
        assertThat(honours().of(person)).noneMatch(Honour::isKept);
        honours().keep(clerk("h-other"), person, id).orThrow();
        assertThat(honours().of(person)).allMatch(Honour::isKept);
    }

    @Test
    void theTableTellsNothingOfIt() {
        honours().keep(themselves(), person, offer("示例感〔2026〕7号").orThrow().id()).orThrow();
        byte[] sealed =
                SERVER.get(JdbcClient.class)
                        .sql("select sealed from honour.honour where person = :person")
                        .param("person", person)
                        .query(byte[].class)
                        .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8))
                .doesNotContain("示例感", "RETURNED", "h-clerk", "C-P1");
        SERVER.get(DataKeys.class).erase(person, "honour test");
        assertThat(honours().of(person)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNED, '', 示例中心, 2026-10-20, HON-003",
        "RETURNED, 示例感〔2026〕8号, '', 2026-10-20, HON-003",
        "HONEST, 示例奖〔2027〕1号, 示例中心, 2027-06-01, HON-004",
        "HONEST, 举报有功奖〔2026〕1号, 示例中心, 2026-10-20, HON-005",
        "RETURNED, 示例感〔2026〕9号, 示例市举报中心, 2026-10-20, HON-005",
        "RETURNED, Award to an informant 9, 示例中心, 2026-10-20, HON-005",
        "VOLUNTEERED, 示例志〔2022〕1号, 示例中心, 2022-10-20, CRD-002"
    })
    void isNotOffered(Deed deed, String document, String by, LocalDate on, String why) {
        Honour.Award award = new Honour.Award(deed, by, document, on);
        assertThat(code(honours().offer(clerk("h-clerk"), person, award))).isEqualTo(why);
        assertThat(lines()).isEmpty();
    }

    @Test
    void theSameIsNotOfferedTwice() {
        offer("示例感〔2026〕10号").orThrow();
        assertThat(code(offer("示例感〔2026〕10号"))).isEqualTo("HON-006");
        assertThat(lines()).hasSize(1);
    }
}
