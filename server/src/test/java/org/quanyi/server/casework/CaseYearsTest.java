package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.Race;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.SteppedClock;

/// Years of cases within minutes: asked, held, answered, forgotten, while the clock jumps both ways
/// and the server is stopped and started. No timer is lost and none fires twice.
///
/// `./quanyi race` lives through ten years, the suite through some weeks of one.
class CaseYearsTest {

    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");
    private static final int DAYS = Integer.getInteger("quanyi.days", 120);
    private static final long SEED = Long.getLong("quanyi.seed", 20261126);
    private static final int PERSONS = 40;

    private final SteppedClock clock = new SteppedClock(START);
    private final Random random = new Random(SEED);
    private final List<Life> lives = new ArrayList<>();
    private final List<Life> over = new ArrayList<>();
    private int round;

    /// What has to be true of a case, kept beside it by other means.
    private static final class Life {
        private CaseFile file;
        private final Actor person;
        private @Nullable LocalDate heldUntil;
        private boolean late;
        private int wakes;

        Life(CaseFile file, Actor person) {
            this.file = file;
            this.person = person;
        }
    }

    @Race
    void noTimerIsLostAndNoneFiresTwice() {
        try (TestServer server = TestServer.stepped("case-years", clock)) {
            List<Actor> persons = new ArrayList<>();
            for (int i = 1; i <= PERSONS; i++) {
                persons.add(Requests.themselves(Requests.person(server, i)));
            }
            Instant end = START.plus(Duration.ofDays(DAYS));
            while (clock.instant().isBefore(end)) {
                liveOn(server, persons);
            }
            over.addAll(lives);
            over.forEach(life -> check(server, life));
            assertThat(over).hasSizeGreaterThan(DAYS / 10);
            assertThat(over).anyMatch(life -> life.late).anyMatch(life -> life.wakes > 0);
        }
    }

    private void liveOn(TestServer server, List<Actor> persons) {
        round++;
        clock.pass(Duration.ofHours(6 + random.nextInt(60)));
        if (random.nextInt(12) == 0) {
            jump(server);
        }
        if (random.nextInt(90) == 0) {
            server.restart();
        }
        if (random.nextInt(3) > 0) {
            ask(server, persons.get(random.nextInt(persons.size())));
        }
        for (Life life : lives) {
            if (!life.file.state().isOver() && random.nextInt(14) == 0) {
                step(server, life);
            }
        }
        sweep(server);
        lives.forEach(life -> check(server, life));
        // what is over is looked at once more at the end
        over.addAll(lives.stream().filter(life -> life.file.state().isOver()).toList());
        lives.removeIf(life -> life.file.state().isOver());
    }

    /// Back by some days, and forth again: what was marked then stays, and is not marked again.
    private void jump(TestServer server) {
        Duration back = Duration.ofDays(1 + random.nextInt(20));
        clock.pass(back.negated());
        sweep(server);
        clock.pass(back);
    }

    private void ask(TestServer server, Actor person) {
        boolean isOpen =
                lives.stream().anyMatch(l -> l.person.equals(person) && !l.file.state().isOver());
        if (!isOpen) {
            lives.add(new Life(Requests.ask(server, person), person));
        }
    }

    /// One step that somebody may take, chosen by chance.
    private void step(TestServer server, Life life) {
        Actor clerk = staff(Role.CLERK, life);
        CaseAct act =
                switch (life.file.state()) {
                    case RECEIVED -> CaseAct.TAKE_UP;
                    case IN_HAND -> random.nextBoolean() ? CaseAct.ANSWER : CaseAct.HOLD;
                    case ON_HOLD -> CaseAct.RESUME;
                    case PROPOSED -> random.nextBoolean() ? CaseAct.ACCEPT : CaseAct.RETURN;
                    case ORDER_PROPOSED,
                            NOTICE_PROPOSED,
                            NOTICED,
                            OBJECTED,
                            ORDERED,
                            OVERDUE,
                            PERFORMED,
                            HEARING,
                            NO_ANSWER,
                            LEGAL_REVIEW,
                            FOR_DECISION,
                            TO_BE_SERVED,
                            NOT_LISTED,
                            LAPSED,
                            ASKED,
                            UNHEARD,
                            HEARD,
                            RETURNED,
                            ACCEPTED,
                            IN_EFFECT,
                            ANSWERED,
                            ANNOUNCED,
                            REPLIED,
                            DECIDED,
                            WITHDRAWN,
                            STOPPED ->
                            throw new IllegalStateException("a request is never " + life.file);
                };
        boolean checks = act == CaseAct.ACCEPT || act == CaseAct.RETURN;
        Step step = Requests.step(life.file, act);
        if (act == CaseAct.HOLD) {
            HoldReason reason = HoldReason.values()[random.nextInt(HoldReason.values().length)];
            life.heldUntil = today().plusDays(1 + random.nextInt(25));
            step =
                    new Step(
                            step.number(),
                            step.version(),
                            act,
                            step.note(),
                            Map.of(),
                            null,
                            new Hold(reason, Objects.requireNonNull(life.heldUntil)));
        }
        life.file =
                server.get(Cases.class)
                        .take(checks ? staff(Role.SECOND_OFFICER, life) : clerk, step)
                        .orThrow();
        if (act == CaseAct.RESUME) {
            life.heldUntil = null;
        }
    }

    private static Actor staff(Role role, Life life) {
        String account = role + "-" + life.file.persons().getFirst() % 20;
        return new Actor(account, role, "孙玉梅", "示例异议中心", null, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void sweep(TestServer server) {
        server.get(CaseClock.class).round();
        LocalDate today = today();
        for (Life life : lives) {
            if (life.file.state() == CaseState.ON_HOLD
                    && !Objects.requireNonNull(life.heldUntil).isAfter(today)) {
                life.wakes++;
                life.heldUntil = null;
            }
            LocalDate by = Objects.requireNonNull(life.file.answerBy());
            if (!life.file.state().isOver() && by.isBefore(today)) {
                life.late = true;
            }
            // the last day may have changed with the pause that ended just now
            life.file = server.get(Cases.class).open(life.person, life.file.number()).orElseThrow();
        }
    }

    private void check(TestServer server, Life life) {
        Map<CaseAct, Integer> acts = new EnumMap<>(CaseAct.class);
        server.get(Cases.class)
                .steps(life.file)
                .forEach(step -> acts.merge(step.act(), 1, Integer::sum));
        String which = "seed " + SEED + ", round " + round + ", " + life.file.head();
        assertThat(acts.getOrDefault(CaseAct.OVERDUE, 0)).as(which).isEqualTo(life.late ? 1 : 0);
        assertThat(acts.getOrDefault(CaseAct.WAKE, 0)).as(which).isEqualTo(life.wakes);
    }
}
