package org.quanyi.server.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.SteppedClock;

/// Answered cases that the next instance looks at, and who records what, for tests.
public final class ReviewWorld {

    static final String AGENCY = "示例复议中心";

    private final TestServer server;
    private int serial;
    private int person;

    ReviewWorld(TestServer server) {
        this.server = server;
    }

    static TestServer start(String name, SteppedClock clock) {
        return TestServer.stepped(name, clock);
    }

    TestServer server() {
        return server;
    }

    void anotherPerson() {
        person = Requests.person(server, ++serial);
    }

    int person() {
        return person;
    }

    Actor themselves() {
        return Requests.themselves(person);
    }

    /// Whoever answers.
    Actor clerk() {
        return staff(Role.CLERK, "v-answers");
    }

    Actor officer() {
        return staff(Role.SECOND_OFFICER, "v-accepts");
    }

    /// Whoever handles the review.
    Actor handler() {
        return staff(Role.CLERK, "v-handles");
    }

    Actor colleague() {
        return staff(Role.CLERK, "v-colleague");
    }

    Actor checker() {
        return staff(Role.SECOND_OFFICER, "v-checks");
    }

    Actor staff(Role role, String account) {
        return new Actor(account + serial / 20, role, "孙玉梅", AGENCY, null, null);
    }

    Cases cases() {
        return server.get(Cases.class);
    }

    Reviews reviews() {
        return server.get(Reviews.class);
    }

    LocalDate today() {
        return LocalDate.ofInstant(server.get(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    CaseFile take(Actor actor, CaseFile file, CaseAct act) {
        return cases().take(actor, Requests.step(file, act)).orThrow();
    }

    /// An objection that was answered.
    CaseFile answered() {
        CaseFile taken = take(clerk(), Requests.ask(server, themselves()), CaseAct.TAKE_UP);
        return take(officer(), take(clerk(), taken, CaseAct.ANSWER), CaseAct.ACCEPT);
    }

    Result<CaseFile> announce(CaseFile reviewed, CaseKind kind) {
        ReviewNotice said = new ReviewNotice(kind, "", "", today(), "");
        return reviews().announce(themselves(), reviewed.number(), said);
    }

    ReviewNotice notice(CaseKind kind, LocalDate day) {
        return new ReviewNotice(kind, "示例市人民政府", "示府复〔2026〕12号", day, "提交答复和证据");
    }

    /// What is recorded of a ruling.
    public static Step ruling(CaseFile review, @Nullable Outcome outcome) {
        return new Step(
                review.number(),
                review.version(),
                CaseAct.ANSWER,
                "决定书写明了理由",
                Map.of(),
                outcome,
                null);
    }

    CaseFile noticed(CaseFile reviewed, CaseKind kind) {
        return reviews().notice(handler(), reviewed.number(), notice(kind, today())).orThrow();
    }

    Result<CaseFile> tryToRule(Actor actor, CaseFile review, Outcome outcome, int days) {
        return tryToRule(actor, review, outcome, new Ruling("示府复决〔2026〕12号", today(), days));
    }

    Result<CaseFile> tryToRule(
            Actor actor, CaseFile review, @Nullable Outcome outcome, Ruling ruling) {
        Step step = ruling(review, outcome);
        return reviews().rule(actor, step, ruling, file -> List.of());
    }

    CaseFile ruled(CaseFile review, Outcome outcome, int days) {
        return tryToRule(handler(), review, outcome, days).orThrow();
    }

    CaseFile decided(CaseFile review, Outcome outcome, int days) {
        return take(checker(), ruled(review, outcome, days), CaseAct.ACCEPT);
    }

    CaseFile now(CaseFile file) {
        return server.get(CaseTable.class).byNumber(file.number()).orElseThrow();
    }

    List<CaseFile> later(CaseFile file) {
        return server.get(CaseLinkTable.class).later(file).stream()
                .map(c -> server.get(CaseTable.class).byNumber(c.head().number()).orElseThrow())
                .toList();
    }

    List<String> letters() {
        return server.get(Letters.class).of(themselves()).stream()
                .map(letter -> letter.step().act().name())
                .toList();
    }

    static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }
}
