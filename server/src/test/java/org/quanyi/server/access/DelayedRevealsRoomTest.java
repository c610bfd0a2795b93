package org.quanyi.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.AccessDownload;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.signin.SteppedClock;

/// A look that the person is told of later: by two people, counted at once, in the log at once, and
/// shown on the day that stands in its leaf.
class DelayedRevealsRoomTest {

    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2026-03-02T02:00:00Z"));
    private static final LocalDate UNTIL = LocalDate.parse("2026-04-01");
    private static TestServer server;
    private static int serial = 100;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("delays", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static DelayedReveals delays() {
        return server.get(DelayedReveals.class);
    }

    private static Reads reads() {
        return server.get(Reads.class);
    }

    private static int person() {
        return server.get(Persons.class)
                .register(
                        List.of(
                                new NewPerson(
                                        "钱不知", SampleCity.number("99010119810403" + serial++))))
                .getFirst();
    }

    private static void look(int person, Purpose purpose, String document) {
        reads().record(
                        new Actor("delay-clerk", Role.CLERK, "周敏", "示例", null, null),
                        purpose,
                        document,
                        person,
                        "person months");
    }

    private static long entry(String document) {
        delays().ask(document, DelayedReveals.Basis.CRIMINAL, UNTIL, "legal");
        return delays().all().getLast().id();
    }

    private static String file(int person) {
        return new String(server.get(AccessDownload.class).json(person), StandardCharsets.UTF_8);
    }

    @Test
    void aConfirmedOneHidesTheLookUntilItsDayAndNothingIsMissing() {
        int person = person();
        assertThat(delays().confirm(entry("示公刑查 7"), "audit")).isTrue();
        look(person, Purpose.COUNTER_SERVICE, "窗口 1");
        look(person, Purpose.LAWFUL_INQUIRY, "示公刑查 7");

        assertThat(reads().count(person)).isEqualTo(2);
        assertThat(reads().events(person)).extracting(AccessEvent::number).containsExactly(1L);
        assertThat(reads().event(person, 2)).isEmpty();
        assertThat(reads().countByOthers(person, 30)).isEqualTo(1);
        assertThat(reads().hidden(person)).isEqualTo(new Reads.Hidden(1, UNTIL.plusDays(1)));
        assertThat(delays().hidden()).isEqualTo(1);
        Actor themselves = new Actor("p-" + person, Role.PERSON, "钱不知", "", person, null);
        assertThat(server.get(Objections.class).look(themselves.requirePerson(), "2")).isEmpty();
        assertThat(file(person)).doesNotContain("示公刑查").contains("\"revealOn\":\"2026-04-02\"");
        AccessCheck.Figures figures = server.get(AccessCheck.class).figures(person);
        assertThat(figures.listed()).isEqualTo(2);
        assertThat(figures.holds()).isTrue();

        CLOCK.pass(Duration.ofDays(31));
        assertThat(reads().events(person)).hasSize(2);
        assertThat(reads().events(person).getFirst().line().caseNumber()).isEqualTo("示公刑查 7");
        assertThat(
                        new String(
                                reads().events(person).getFirst().canonical(),
                                StandardCharsets.UTF_8))
                .as("the day is part of what the leaf commits to")
                .contains("2026-04-02");
        assertThat(reads().hidden(person).count()).isZero();
        assertThat(file(person)).contains("示公刑查");
        CLOCK.pass(Duration.ofDays(-31));
    }

    @Test
    void onePersonAloneHidesNothing() {
        int person = person();
        long entry = entry("示公刑查 8");
        look(person, Purpose.LAWFUL_INQUIRY, "示公刑查 8");
        assertThat(delays().confirm(entry, "legal")).as("who asked does not confirm").isFalse();
        look(person, Purpose.LAWFUL_INQUIRY, "示公刑查 8");
        assertThat(delays().confirm(entry, "audit")).isTrue();
        assertThat(delays().confirm(entry, "audit")).as("once").isFalse();
        look(person, Purpose.LAWFUL_INQUIRY, "示公刑查 9");
        look(person, Purpose.CASE_HANDLING, "示公刑查 8");
        assertThat(delays().end(entry, "audit")).isTrue();
        assertThat(delays().end(entry, "audit")).isFalse();
        look(person, Purpose.LAWFUL_INQUIRY, "示公刑查 8");
        assertThat(reads().events(person)).as("all of them").hasSize(5);
    }

    @Test
    void noneLastsLongerThanHalfAYear() {
        LocalDate today = LocalDate.now(CLOCK);
        assertThat(delays().isPossible(today.plusDays(DelayedReveals.MOST_DAYS))).isTrue();
        assertThat(delays().isPossible(today.plusDays(DelayedReveals.MOST_DAYS + 1))).isFalse();
        assertThat(delays().isPossible(today.minusDays(1))).isFalse();
        assertThatThrownBy(() ->
                        delays().ask(
                                        "示公刑查 10",
                                        DelayedReveals.Basis.SUPERVISION,
                                        today.plusYears(1),
                                        "legal"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
