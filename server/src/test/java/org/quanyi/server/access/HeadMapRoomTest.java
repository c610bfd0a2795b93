package org.quanyi.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.server.TestServer;
import org.quanyi.server.log.LogFinding;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LogRecount;
import org.quanyi.server.log.Sequencer;
import org.quanyi.server.store.OwnerConnection;

/// Each person's events are 1 to n whoever reads at the same time; whoever takes one away and
/// numbers the others anew is found by the head map, and the person sees it.
class HeadMapRoomTest {

    private static final int PERSON = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private TestServer server;

    @BeforeEach
    void open() {
        server = TestServer.fresh("head-map");
        for (int i = 0; i < 5; i++) {
            look(PERSON);
            look(PERSON + 1);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void look(int person) {
        Actor insured = new Actor("p" + person, Role.PERSON, "示例", "", person, null);
        server.get(Reads.class).record(insured, Purpose.OWN_RECORD, "", person, "months");
    }

    private void refused(int person) {
        Actor insured = new Actor("p1", Role.PERSON, "示例", "", 1, null);
        try {
            server.get(Reads.class).record(insured, Purpose.OWN_RECORD, "", person, "months");
        } catch (ReadRefused expected) {
            assertThat(expected.rule()).isEqualTo(AccessRule.NOT_THEIRS);
        }
    }

    private List<String> codes() {
        return server.get(LogRecount.class).run().findings().stream()
                .map(LogFinding::code)
                .distinct()
                .toList();
    }

    private AccessCheck.Figures figures() {
        server.get(Sequencer.class).run(LogName.ACCESS);
        return server.get(AccessCheck.class).figures(PERSON);
    }

    @Test
    void numbersHaveNoGapWhateverHappensAtTheSameTime() throws Exception {
        List<Callable<Object>> looks = new ArrayList<>();
        IntStream.range(0, 40)
                .forEach(i ->
                        looks.add(
                                Executors.callable(() -> {
                                    if (i % 4 == 0) {
                                        refused(PERSON);
                                    } else {
                                        look(PERSON);
                                    }
                                })));
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var done : clients.invokeAll(looks)) {
                done.get();
            }
        }
        assertThat(server.get(Reads.class).events(PERSON))
                .extracting(AccessEvent::number)
                .containsExactlyElementsOf(
                        IntStream.iterate(45, n -> n > 0, n -> n - 1)
                                .mapToObj(n -> (long) n)
                                .toList());
        assertThat(codes()).isEmpty();
    }

    @Test
    void aPersonSeesThatNothingIsMissing() {
        HeadMap map = server.get(HeadMaps.class).make(DAY, "test");
        assertThat(map.persons()).isEqualTo(2);
        assertThat(map.events()).isEqualTo(10);
        assertThat(server.get(HeadMaps.class).make(DAY, "again").leaf()).isEqualTo(map.leaf());
        look(PERSON);
        AccessCheck.Figures figures = figures();
        assertThat(figures)
                .isEqualTo(
                        new AccessCheck.Figures(
                                6, 6, true, 6, 0, 0, new AccessCheck.Mapped(DAY, 5, true)));
        assertThat(figures.holds()).isTrue();
        assertThat(server.get(HeadMaps.class).make(DAY.plusDays(1), "test").events()).isEqualTo(11);
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "renumbered | LOG-021 | delete from access.read_line where person = 7 and number = 3; update access.read_line set number = number - 1 where person = 7 and number > 3; update access.read_count set count = 4 where person = 7",
                "gap | LOG-018 | delete from access.read_line where person = 7 and number = 3",
                "last one | LOG-018 | delete from access.read_line where person = 7 and number = 5",
                "without its leaf | LOG-019 | delete from access.read_line where person = 7 and number = 5; update access.read_count set count = 4 where person = 7",
                "turned | LOG-021 | update access.read_line set number = 99 where person = 7 and number = 1; update access.read_line set number = 1 where person = 7 and number = 2; update access.read_line set number = 2 where person = 7 and number = 99",
                "fallen | LOG-020 | insert into access.read_head (person, day, count, head) select person, day + 1, 4, head from access.read_head where person = 7",
                "another root | LOG-022 | update access.read_head set head = sha256(head) where person = 8",
            })
    void anOmittedEventIsFound(String kind, String code, String attack) {
        server.get(HeadMaps.class).make(DAY, "test");
        assertThat(codes()).isEmpty();
        OwnerConnection.run(server.store(), attack);
        assertThat(codes()).as(kind).contains(code);
        if (attack.contains("read_line")) {
            assertThat(figures().holds()).as(kind).isFalse();
        }
    }
}
