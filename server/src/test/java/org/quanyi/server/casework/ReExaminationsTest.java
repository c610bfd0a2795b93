package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quanyi.server.casework.ReviewWorld.code;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.log.LogWatch;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// Finished cases that are drawn and looked at again: nobody chooses which, whoever decided has no
/// part in it, the person sees the look, and what was wrong is decided anew by others.
class ReExaminationsTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T02:00:00Z");
    private static final SteppedClock CLOCK = new SteppedClock(MARCH);
    private static TestServer server;
    private static ReviewWorld world;

    @BeforeAll
    static void start() {
        server = ReviewWorld.start("samples", CLOCK);
        world = new ReviewWorld(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor supervisor(String account) {
        return new Actor(account, Role.AUDITOR, "林国平", "示例市社会保险基金监督处", null, null);
    }

    private static ReExaminations examinations() {
        return server.get(ReExaminations.class);
    }

    /// The log is signed each second, and a month waits for that.
    private static int draw() throws InterruptedException {
        int drawn = 0;
        for (int i = 0; i < 300 && drawn == 0; i++) {
            drawn = examinations().draw();
            Thread.sleep(100);
        }
        return drawn;
    }

    private static Step found(CaseFile file, @Nullable Outcome outcome, String why) {
        return new Step(
                file.number(), file.version(), CaseAct.EXAMINE, why, Map.of(), outcome, null);
    }

    private static List<String> cases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "B-2026-%06d".formatted(i)).toList();
    }

    private static LogWatch.Seed seed(String hex) {
        return new LogWatch.Seed(hex, "");
    }

    @Test
    void atLeastOneInAHundredIsDrawnAndAnotherSeedDrawsOthers() {
        assertThat(ReExaminations.drawn(List.of(), seed("a"))).isEmpty();
        assertThat(ReExaminations.drawn(cases(1), seed("a"))).hasSize(1);
        assertThat(ReExaminations.drawn(cases(100), seed("a"))).hasSize(1);
        assertThat(ReExaminations.drawn(cases(101), seed("a"))).hasSize(2);
        List<String> drawn = ReExaminations.drawn(cases(2_000), seed("a"));
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
        assertThat(ReExaminations.drawn(cases(2_000).reversed(), seed("a"))).isEqualTo(drawn);
        assertThat(ReExaminations.drawn(cases(2_000), seed("b"))).isNotEqualTo(drawn);
        assertThat(drawn).as("not the first").isNotEqualTo(cases(20));
    }

    @Test
    void aMonthThatIsOverIsDrawnOnceAndWhatWasWrongIsDecidedAnewByOthers()
            throws InterruptedException {
        List<CaseFile> finished = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            world.anotherPerson();
            finished.add(world.answered());
        }
        assertThat(examinations().draw()).as("the month is not over").isZero();
        CLOCK.pass(Duration.between(MARCH, APRIL));
        world.anotherPerson();
        world.answered();
        assertThat(draw()).isEqualTo(1);
        assertThat(examinations().draw()).as("once").isZero();
        ReExaminations.Draw march = examinations().draws().getFirst();
        assertThat(march.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(march.finished()).isEqualTo(3);
        List<String> again =
                ReExaminations.drawn(
                        finished.stream().map(CaseFile::number).toList(), seed(march.seed()));
        CaseFile examined =
                finished.stream()
                        .filter(file -> again.contains(file.number()))
                        .findFirst()
                        .orElseThrow();
        Actor supervisor = supervisor("rx-auditor");
        List<ListedCase> waiting = world.cases().waiting(supervisor);
        assertThat(waiting).extracting(ListedCase::kind).containsOnly(CaseKind.RE_EXAMINATION);
        CaseFile file = world.later(examined).getFirst();
        assertThat(waiting).extracting(ListedCase::number).containsExactly(file.number());

        isNobodyElses(file, examined);
        seenByThePerson(supervisor, file, examined);
        wrong(supervisor, file, examined);
    }

    private static void isNobodyElses(CaseFile file, CaseFile examined) {
        for (Actor other : List.of(world.clerk(), world.officer(), world.themselves())) {
            assertThat(world.cases().isKnown(other, file.number())).isFalse();
        }
        assertThat(world.cases().isKnown(supervisor("rx-auditor"), examined.number())).isFalse();
        String decider = server.get(CaseStepLedger.class).officers(examined).iterator().next();
        Actor promoted = supervisor(decider);
        assertThat(world.cases().isKnown(promoted, file.number()))
                .as("who decided it and is a supervisor now")
                .isFalse();
        assertThat(examinations().examined(promoted, file.number())).isEmpty();
        assertThat(examinations().examined(world.clerk(), file.number())).isEmpty();
        assertThat(examinations().examined(supervisor("rx-auditor"), examined.number())).isEmpty();
    }

    private static void seenByThePerson(Actor supervisor, CaseFile file, CaseFile examined) {
        Reads reads = server.get(Reads.class);
        int person = examined.persons().getFirst();
        assertThat(examinations().examined(supervisor, file.number())).contains(examined);
        assertThat(reads.of(person).getFirst())
                .satisfies(line -> {
                    assertThat(line.account()).isEqualTo("rx-auditor");
                    assertThat(line.caseNumber()).isEqualTo(examined.number());
                });
    }

    private static void wrong(Actor supervisor, CaseFile file, CaseFile examined) {
        CaseFile taken = world.take(supervisor, file, CaseAct.TAKE_UP);
        Cases cases = world.cases();
        String why = "第 2 条材料没有看";
        assertThat(code(cases.take(supervisor, found(taken, null, why)))).isEqualTo("CAS-040");
        assertThat(code(cases.take(supervisor, found(taken, Outcome.UPHELD, why))))
                .isEqualTo("CAS-040");
        assertThat(code(cases.take(supervisor, found(taken, Outcome.ANEW, " "))))
                .isEqualTo("CAS-006");
        assertThat(code(cases.take(supervisor("rx-other"), found(taken, Outcome.ANEW, why))))
                .isEqualTo("CAS-004");
        CaseFile decided = cases.take(supervisor, found(taken, Outcome.ANEW, why)).orThrow();
        assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
        CaseFile anew = world.later(decided).getFirst();
        assertThat(anew.kind()).isEqualTo(examined.kind());
        assertThat(anew.items()).isEqualTo(examined.items());
        assertThat(anew.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(world.take(world.colleague(), anew, CaseAct.TAKE_UP).state())
                .isEqualTo(CaseState.IN_HAND);
        for (String before : server.get(CaseStepLedger.class).officers(examined)) {
            Actor clerk = new Actor(before, Role.CLERK, "孙玉梅", ReviewWorld.AGENCY, null, null);
            assertThat(cases.isKnown(clerk, anew.number())).isFalse();
        }
        ReExaminations.Year year = examinations().years().getFirst();
        assertThat(year).isEqualTo(new ReExaminations.Year(2026, 3, 1, 1, 0, 1));
    }

    /// What the table itself refuses, whoever writes to it.
    @Test
    void theDatabaseHoldsNoDrawOfTooFew() {
        String draw =
                """
                insert into casework.draw (month, seed, checkpoint, finished, drawn, drawn_at)
                values ('%s', '%s', 'x', %d, %d, '2027-01-01T00:00:00Z')
                """;
        String seed = "ab".repeat(32);
        OwnerConnection.run(server.store(), draw.formatted("2025-01-01", seed, 200, 2));
        for (String wrong :
                List.of(
                        draw.formatted("2025-02-01", seed, 200, 1),
                        draw.formatted("2025-02-01", seed, 1, 2),
                        draw.formatted("2025-02-02", seed, 1, 1),
                        draw.formatted("2025-02-01", "mine", 1, 1),
                        draw.formatted("2025-01-01", seed, 1, 1))) {
            assertThatThrownBy(() -> OwnerConnection.run(server.store(), wrong)).isNotNull();
        }
        OwnerConnection.run(server.store(), "delete from casework.draw where month = '2025-01-01'");
    }
}
