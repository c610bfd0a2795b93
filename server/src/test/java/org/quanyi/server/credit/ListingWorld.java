package org.quanyi.server.credit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.Exclusions.Said;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReturnReason;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.Listings.TypedOwed;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;
import org.quanyi.server.wage.WageWorld;

/// Employers that did not pay as ordered by 10 February 2026, and cases that may list them brought
/// to where a test begins. An officer for each duty.
public final class ListingWorld {

    public static final LocalDate DUE = LocalDate.of(2026, 2, 10);
    public static final TypedOwed OWED = new TypedOwed("1", "9000", "12", "86000");

    public final TestServer server;
    public final WageWorld wages;

    public ListingWorld(TestServer server, SteppedClock clock) {
        this.server = server;
        this.wages = new WageWorld(server, clock);
    }

    /// On a server of its own, on the day before which no order was made.
    public static ListingWorld open(String name) {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-02-02T02:00:00Z"));
        TestServer server = TestServer.stepped(name, clock);
        SampleCity.open(server);
        return new ListingWorld(server, clock);
    }

    public Actor first() {
        return wages.clerk();
    }

    public Actor second() {
        return wages.second();
    }

    public Actor hearer() {
        return officer(Role.CLERK, "l-hears");
    }

    public Actor legal() {
        return officer(Role.LEGAL_REVIEWER, "l-reviews");
    }

    public Actor decider() {
        return officer(Role.SECOND_OFFICER, "l-decides");
    }

    public Actor supervisor() {
        return officer(Role.SECOND_OFFICER, "l-supervises");
    }

    public static Actor officer(Role role, String account) {
        return new Actor(account, role, "经办", WageWorld.AGENCY, null, null);
    }

    public Actor hr() {
        return wages.hr();
    }

    public Cases cases() {
        return server.get(Cases.class);
    }

    public Listings listings() {
        return server.get(Listings.class);
    }

    public void at(String instant) {
        wages.at(instant);
    }

    public void pass(Duration time) {
        wages.pass(time);
    }

    /// At ten in the morning of a day.
    public void on(String day) {
        wages.at(day + "T02:00:00Z");
    }

    /// An order of 2 February that was served and not performed, as an officer found on the 11th.
    public CaseFile overdue() {
        return overdue("2026-02-02", DUE, "2026-02-11");
    }

    /// An order that was served on the day it was made, and was not performed.
    public CaseFile overdue(String made, LocalDate due, String found) {
        wages.next();
        on(made);
        CaseFile served = wages.served(wages.ordered(due), wages.today());
        on(found);
        return wages.take(first(), served, CaseAct.FIND_OVERDUE);
    }

    public Result<CaseFile> tryToOpen(CaseFile order) {
        return listings().open(first(), order.number(), OWED, "逾期未支付，见送达回证");
    }

    public CaseFile opened() {
        return tryToOpen(overdue()).orThrow();
    }

    /// All grounds answered no, but for some.
    public List<Answer> answers(Map<String, Said> others) {
        return server.get(ListingLaw.class).grounds().stream()
                .map(ground ->
                        new Answer(
                                ground.code(),
                                others.getOrDefault(ground.code(), Said.NO),
                                "逐项核对了案卷",
                                "卷 1 第 3 页"))
                .toList();
    }

    public static MeasurePlan plan(String... codes) {
        return new MeasurePlan(
                List.of(codes),
                new ProportionalityMemo("条例第四十八条", "与工资支付直接相关", "拖欠 12 人", "已两次约谈无效", "付清即止"));
    }

    public Listings.Proposed proposal(Map<String, Said> others, MeasurePlan plan) {
        return new Listings.Proposed(OWED, answers(others), plan, List.of("责令书", "工资表 1 月"));
    }

    public Result<CaseFile> tryToPropose(Actor by, CaseFile file, Listings.Proposed proposed) {
        return listings().propose(by, step(file, CaseAct.DRAW_UP), proposed);
    }

    public CaseFile proposed() {
        return proposed(opened());
    }

    public CaseFile proposed(CaseFile opened) {
        return tryToPropose(first(), opened, proposal(Map.of(), plan("M04", "M05"))).orThrow();
    }

    /// A notice that was sent on 12 February and not opened.
    public CaseFile sent() {
        CaseFile proposed = proposed();
        on("2026-02-12");
        return take(second(), proposed, CaseAct.SERVE_NOTICE);
    }

    /// A notice that the employer opened on 12 February: it answers until the 26th.
    public CaseFile notified() {
        CaseFile sent = sent();
        read(sent);
        return now(sent);
    }

    public CaseFile objected() {
        return say(notified(), CaseAct.SAY_NOT_SO);
    }

    public CaseFile silent() {
        CaseFile notified = notified();
        on("2026-02-27");
        return take(hearer(), notified, CaseAct.FIND_SILENT);
    }

    public Result<CaseFile> tryToVerify(Actor by, CaseFile file, Map<String, Said> others) {
        return listings().verify(by, step(file, CaseAct.VERIFY), answers(others));
    }

    /// In the hands of the legal reviewer on 12 February.
    public CaseFile verified() {
        return tryToVerify(hearer(), objected(), Map.of()).orThrow();
    }

    /// For the decider on 27 February, when all days of the employer are over.
    public CaseFile endorsed() {
        CaseFile verified = verified();
        on("2026-02-27");
        return take(legal(), verified, CaseAct.ENDORSE);
    }

    public Result<CaseFile> tryToDecide(
            Actor by, CaseFile file, TypedOwed still, MeasurePlan plan) {
        return listings()
                .decide(
                        by,
                        step(file, CaseAct.LIST),
                        new ListingDecision("示人社列〔2026〕3号", "集体讨论 7 号"),
                        still,
                        plan);
    }

    public CaseFile decided() {
        return tryToDecide(decider(), endorsed(), OWED, plan("M04")).orThrow();
    }

    public CaseFile at(CaseState state) {
        Map<CaseState, Supplier<CaseFile>> ways =
                Map.of(
                        CaseState.IN_HAND, this::opened,
                        CaseState.PROPOSED, this::proposed,
                        CaseState.NOTICED, this::notified,
                        CaseState.OBJECTED, this::objected,
                        CaseState.HEARING, () -> say(notified(), CaseAct.SAY_HEARING),
                        CaseState.NO_ANSWER, this::silent,
                        CaseState.LEGAL_REVIEW, this::verified,
                        CaseState.FOR_DECISION, this::endorsed,
                        CaseState.TO_BE_SERVED, this::decided);
        return Objects.requireNonNull(ways.get(state)).get();
    }

    /// The employer opens all of its letters.
    public void read(CaseFile file) {
        Letters letters = server.get(Letters.class);
        cases().steps(file).forEach(s -> letters.openAsEmployer(hr(), file, s.place()));
    }

    public CaseFile now(CaseFile file) {
        return cases().open(first(), file.number()).orElseThrow();
    }

    public CaseFile say(CaseFile file, CaseAct word) {
        return trySaying(hr(), file, word).orThrow();
    }

    public Result<CaseFile> trySaying(Actor by, CaseFile file, CaseAct word) {
        return listings().say(by, file.number(), word, "2 月 24 日由银行代发", List.of());
    }

    public CaseFile take(Actor actor, CaseFile file, CaseAct act) {
        return tryTo(actor, file, act, null).orThrow();
    }

    public Result<CaseFile> tryTo(
            Actor actor, CaseFile file, CaseAct act, @Nullable Outcome outcome) {
        Step step =
                new Step(
                        file.number(),
                        file.version(),
                        act,
                        "材料在卷",
                        act == CaseAct.RETURN ? Map.of(1, ReturnReason.FACTS) : Map.of(),
                        outcome,
                        null);
        return act == CaseAct.HAND_OVER
                ? cases().handOver(actor, step, officer(Role.CLERK, "l-next"))
                : cases().take(actor, step);
    }

    /// Gives every officer their duty in a case beforehand, so that nobody may take a step only
    /// because nobody has taken one yet.
    public void giveDuties(CaseFile file) {
        Map.of(
                        hearer(),
                        "HEARER",
                        legal(),
                        "LEGAL",
                        decider(),
                        "DECIDER",
                        supervisor(),
                        "SUPERVISOR")
                .forEach((actor, duty) ->
                        OwnerConnection.run(
                                server.store(),
                                """
                                insert into casework.duty (file, account, duty) values (%d, '%s', '%s')
                                on conflict do nothing
                                """
                                        .formatted(file.id(), actor.account(), duty)));
    }

    public static Step step(CaseFile file, CaseAct act) {
        return new Step(file.number(), file.version(), act, "材料在卷，逐项核对");
    }

    public List<CaseAct> acts(CaseFile file) {
        return cases().steps(file).stream().map(CaseStep::act).toList();
    }

    public static String code(Result<?> result) {
        return WageWorld.code(result);
    }
}
