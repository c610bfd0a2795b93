package org.quanyi.server.wage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.quanyi.server.casework.DeliveryManner;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReturnReason;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;

/// Employers, workers and officers, and cases about wages brought to where a test begins.
public final class WageWorld {

    public static final String AGENCY = "示例监察大队";

    public final TestServer server;
    private final SteppedClock clock;
    private int serial = 100;
    private Employer employer;
    private int worker;

    public WageWorld(TestServer server, SteppedClock clock) {
        this.server = server;
        this.clock = clock;
        this.employer = next("91");
    }

    /// Another employer and another worker, so that tests do not meet.
    public void next() {
        employer = next("91");
        worker = 0;
    }

    public void individual() {
        employer = next("92");
        worker = 0;
    }

    private Employer next(String kind) {
        serial++;
        String body = kind + "990101MA" + "%07d".formatted(serial);
        CreditCode code =
                IntStream.range(0, "0123456789ABCDEFGHJKLMNPQRTUWXY".length())
                        .mapToObj(i -> body + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(i))
                        .map(CreditCode::read)
                        .filter(r -> r.refusals().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .orThrow();
        int id = SampleCity.register(server, code.normalised(), "示例建筑第" + serial + "工程有限公司");
        return server.get(Employers.class).byId(id);
    }

    public Employer employer() {
        return employer;
    }

    public Actor hr() {
        return new Actor(
                "hr-" + employer.id(), Role.EMPLOYER, "经办", employer.name(), null, employer.id());
    }

    public Actor otherHr() {
        int other = server.get(Employers.class).byCode(SampleCity.MINGYUAN).orElseThrow().id();
        return new Actor("hr-other", Role.EMPLOYER, "经办", "别的单位", null, other);
    }

    public Actor clerk() {
        return staff(Role.CLERK, "w-first-");
    }

    public Actor second() {
        return staff(Role.CLERK, "w-second-");
    }

    public Actor officer() {
        return staff(Role.SECOND_OFFICER, "w-checks-");
    }

    private Actor staff(Role role, String name) {
        return new Actor(name + serial, role, "监察员", AGENCY, null, null);
    }

    public Actor worker() {
        if (worker == 0) {
            worker =
                    server.get(Persons.class)
                            .register(
                                    List.of(
                                            new NewPerson(
                                                    "钱讨薪",
                                                    SampleCity.number("99010119800101" + serial))))
                            .getFirst();
        }
        return new Actor("p-" + worker, Role.PERSON, "钱讨薪", "", worker, null);
    }

    public Cases cases() {
        return server.get(Cases.class);
    }

    public Inspections inspections() {
        return server.get(Inspections.class);
    }

    public void at(String instant) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    public void pass(Duration time) {
        clock.pass(time);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(server.get(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    public Result<CaseFile> tryToComplain(String employer, String from, String to, String owed) {
        return server.get(ArrearsComplaints.class)
                .complain(
                        new ArrearsComplaints.Complainant(
                                worker(), worker().requirePerson(), null, List.of()),
                        new TypedArrears(employer, from, to, owed, "包工头跑了，三个月没发"));
    }

    public CaseFile complaint() {
        return tryToComplain(employer.code(), "2026-01", "2026-01", "12345.67").orThrow();
    }

    public CaseFile accepted() {
        CaseFile taken = take(clerk(), complaint(), CaseAct.TAKE_UP);
        CaseFile written = take(clerk(), taken, CaseAct.ANSWER, Outcome.UPHELD);
        return take(officer(), written, CaseAct.ACCEPT);
    }

    public CaseFile opened() {
        return inspections()
                .open(clerk(), employer.code(), InspectionSource.CHECK, "", "专项检查第 7 号清单")
                .orThrow();
    }

    public CaseFile joined() {
        return take(second(), opened(), CaseAct.JOIN);
    }

    public OrderToPay.Typed order(LocalDate by) {
        return new OrderToPay.Typed(
                "示监令〔2026〕" + serial + "号", "2026-01", "", "86000.00", "12", by.toString());
    }

    public Result<CaseFile> tryToDrawUp(CaseFile file, LocalDate by) {
        return inspections()
                .drawUp(
                        clerk(),
                        new Step(file.number(), file.version(), CaseAct.DRAW_UP, "工资表和考勤为证"),
                        order(by));
    }

    public CaseFile drawnUp(LocalDate by) {
        return tryToDrawUp(joined(), by).orThrow();
    }

    public CaseFile ordered(LocalDate by) {
        return take(officer(), drawnUp(by), CaseAct.ACCEPT);
    }

    /// An order that an officer proved to have arrived on a day.
    public CaseFile served(CaseFile file, LocalDate on) {
        Deliveries deliveries = server.get(Deliveries.class);
        int step = deliveries.of(file).getFirst().step().place();
        Deliveries.Which which = new Deliveries.Which(file.number(), step, 1);
        deliveries.record(clerk(), which, DeliveryManner.SIGNED, on, "送达回证 118 号").orThrow();
        deliveries.check(officer(), which, 1, true).orThrow();
        return now(file);
    }

    /// The employer reads all of its letters.
    public void read(CaseFile file) {
        cases().steps(file)
                .forEach(s -> server.get(Letters.class).openAsEmployer(hr(), file, s.place()));
    }

    public CaseFile now(CaseFile file) {
        return cases().open(clerk(), file.number()).orElseThrow();
    }

    public Result<CaseFile> say(CaseFile file, CaseAct word) {
        return inspections().say(hr(), file.number(), word, "2 月 3 日由银行代发", List.of());
    }

    public CaseFile take(Actor actor, CaseFile file, CaseAct act) {
        return tryTo(actor, file, act, null).orThrow();
    }

    public CaseFile take(Actor actor, CaseFile file, CaseAct act, Outcome outcome) {
        return tryTo(actor, file, act, outcome).orThrow();
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
                ? cases().handOver(actor, step, staff(Role.CLERK, "w-next-"))
                : cases().take(actor, step);
    }

    public static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }
}
