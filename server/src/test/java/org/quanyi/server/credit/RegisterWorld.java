package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.credit.RecordType.Authority;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.Beans;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employers;
import org.springframework.transaction.support.TransactionTemplate;

/// Entries of the register and whoever has a hand in them, for tests.
public final class RegisterWorld {

    public static final Region REGION = new Region("990100");
    public static final ProportionalityMemo MEMO =
            new ProportionalityMemo("条例第四十八条", "与工资支付义务直接相关", "与数额相称", "没有更轻的办法", "移出时结束");
    public static final String TENDERS = "示例市招标投标管理办公室";
    public static final String DIGEST = "ab".repeat(32);
    public static final Hand ONE = new Hand("credit-decides", Role.CLERK, null);
    public static final Hand OTHER = new Hand("credit-decides-too", Role.SECOND_OFFICER, null);
    public static final Hand THIRD = new Hand("credit-third", Role.CLERK, null);
    public static final Hand FOURTH = new Hand("credit-fourth", Role.SECOND_OFFICER, null);

    private final Beans server;
    private final LocalDate decided;

    public RegisterWorld(Beans server, LocalDate decided) {
        this.server = server;
        this.decided = decided;
    }

    public CreditRegister register() {
        return server.get(CreditRegister.class);
    }

    /// An organisation of a number that no other test has.
    public int organisation(int number) {
        return employer("91990107MACRD%04d".formatted(number), "示例信用第" + number + "号建筑有限公司");
    }

    /// An individual business.
    public int individual(int number) {
        return employer("92990107MACRD%04d".formatted(number), "示例小店" + number);
    }

    private int employer(String body, String name) {
        return server.get(Employers.class)
                .register(code(body), name, REGION, 2, Month.parse("2020-01"));
    }

    /// The code that begins with these 17 characters.
    public static CreditCode code(String body) {
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.read(body + check) instanceof Result.Of<CreditCode>(var read)) {
                return read;
            }
        }
        throw new IllegalStateException(body);
    }

    public NewEntry.What what(String type, Area area, Gravity gravity) {
        return new NewEntry.What(
                type,
                area,
                gravity,
                REGION,
                decided.minusMonths(4),
                decided.minusDays(20),
                8_000_000L);
    }

    public NewEntry.Paper paper() {
        return new NewEntry.Paper(
                "示例人社监列字〔2026〕7号",
                Authority.HRSS,
                "示例市人力资源和社会保障局",
                "保障农民工工资支付条例第四十八条",
                decided,
                decided);
    }

    public static NewEntry.Grounds grounds(Hand... deciders) {
        return new NewEntry.Grounds(DIGEST, DIGEST, "L-2026-0007", List.of(deciders));
    }

    /// An entry of the list of wage arrears, public from its day on.
    public NewEntry listed(int employer) {
        return new NewEntry(
                employer,
                what("R07", Area.WAGES, Gravity.SERIOUS),
                paper(),
                grounds(ONE, OTHER),
                new NewEntry.Publicity(decided, "规章要求公布单位", MEMO),
                List.of());
    }

    /// The same, told to the tender authority and not public.
    public NewEntry told(int employer) {
        return with(
                listed(employer),
                NewEntry.Publicity.none("告知主管部门更轻"),
                List.of(new NewEntry.Chosen("M09", decided, decided.plusMonths(36), MEMO)));
    }

    /// The same by another authority.
    public static NewEntry issuedBy(NewEntry entry, String issuer) {
        NewEntry.Paper paper = entry.paper();
        return new NewEntry(
                entry.employer(),
                entry.what(),
                new NewEntry.Paper(
                        paper.number(),
                        paper.source(),
                        issuer,
                        paper.basis(),
                        paper.decidedOn(),
                        paper.effectiveOn()),
                entry.grounds(),
                entry.publicity(),
                entry.measures());
    }

    /// The number of the case in which the employer of an annulled entry is told what it can claim.
    public String claimable(NewEntry entry, LocalDate on) {
        CreditEntry entered = enter(entry).orThrow();
        happens(entered, EntryAct.ANNULLED, on, THIRD, FOURTH).orThrow();
        return Objects.requireNonNull(register().sheet(entered.id()));
    }

    public static NewEntry with(
            NewEntry entry, NewEntry.Publicity publicity, List<NewEntry.Chosen> measures) {
        return new NewEntry(
                entry.employer(),
                entry.what(),
                entry.paper(),
                entry.grounds(),
                publicity,
                measures);
    }

    public Result<CreditEntry> enter(NewEntry entry) {
        return inTransaction(() -> register().enter(entry));
    }

    public Result<CreditEntry> happens(
            CreditEntry entry, EntryAct act, LocalDate on, Hand... hands) {
        return inTransaction(() -> register().record(event(entry, act, on, hands)));
    }

    public static NewEvent event(CreditEntry entry, EntryAct act, LocalDate on, Hand... hands) {
        return new NewEvent(
                entry.id(),
                act,
                List.of(hands),
                new EntryEvent.Rests("L-2026-0099", "示例文书〔2026〕9号", "见文书"),
                on);
    }

    /// The tender authority is told of an entry, by a letter that left today.
    public CreditNotice sent(CreditEntry entry, String document) {
        Recipients recipients = server.get(Recipients.class);
        CreditNotice notice =
                recipients
                        .tell(
                                THIRD,
                                new Recipients.Telling(
                                        entry.id(), Recipient.TENDER, TENDERS, document))
                        .orThrow();
        return recipients
                .send(
                        THIRD,
                        notice.id(),
                        new Recipients.Posting(CreditNotice.Part.NOTICE, "", register().today()))
                .orThrow();
    }

    public <T> Result<T> inTransaction(Supplier<Result<T>> step) {
        Result<T> done =
                server.get(TransactionTemplate.class)
                        .execute(status -> {
                            Result<T> result = step.get();
                            if (result instanceof Result.Refused<T>) {
                                status.setRollbackOnly();
                            }
                            return result;
                        });
        return Objects.requireNonNull(done);
    }

    public static Hand employer(int employer) {
        return new Hand("hr-" + employer, Role.EMPLOYER, employer);
    }

    public static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    /// What an employer asked, taken up and answered by a clerk.
    public static Result<CaseFile> answer(
            Cases cases, CaseFile asked, Actor clerk, Outcome outcome) {
        return cases.take(clerk, new Step(asked.number(), asked.version(), CaseAct.TAKE_UP, ""))
                .then(taken ->
                        cases.take(
                                clerk,
                                new Step(
                                        taken.number(),
                                        taken.version(),
                                        CaseAct.ANSWER,
                                        "核实过了，理由写在这里",
                                        Map.of(),
                                        outcome,
                                        null)));
    }

    /// An answer that a second officer accepts.
    public static Result<CaseFile> accept(Cases cases, CaseFile written, Actor officer) {
        return cases.take(
                officer, new Step(written.number(), written.version(), CaseAct.ACCEPT, ""));
    }
}
