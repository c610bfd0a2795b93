package org.quanyi.server.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.contribution.StagedFiling;
import org.quanyi.server.contribution.Upload;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;

/// Writes people's working lives through the doors that real filings take, month by month.
final class Careers {

    private static final Actor CLERK = new Actor("test", Role.CLERK, "test", "test", null, null);

    private final TestServer server;
    private int serial;

    Careers(TestServer server) {
        this.server = server;
    }

    /// A person as a filing names them.
    record Worker(String name, String number) {}

    /// An employer of one person.
    record Job(String code, String name, Worker worker) {}

    Job employer(String code, String name, String region, Worker worker) {
        server.get(Employers.class)
                .register(
                        CreditCode.read(code).orThrow(),
                        name,
                        new Region(region),
                        2,
                        Month.parse("2000-01"));
        return new Job(code, name, worker);
    }

    /// Files every month from one to the other, and lets the money come in.
    void paid(Job job, String first, String last, String base) {
        Month end = Month.parse(last);
        for (Month month = Month.parse(first); !month.isAfter(end); month = month.next()) {
            pay(job, file(job, month, base));
        }
    }

    StagedFiling file(Job job, Month month, String base) {
        String text =
                """
                社会保险费月度申报表
                单位名称,%s,统一社会信用代码,%s,费款所属期,%s
                序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注
                1,%s,居民身份证,%s,合同制,%s,
                """
                        .formatted(
                                job.name(),
                                job.code(),
                                month,
                                job.worker().name(),
                                job.worker().number(),
                                base);
        Filings filings = server.get(Filings.class);
        StagedFiling staged =
                filings.stage(
                                new Upload(month + ".csv", text.getBytes(StandardCharsets.UTF_8)),
                                CLERK)
                        .orThrow();
        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
        filings.submit(staged.filing(), CLERK).orThrow();
        return staged;
    }

    void pay(Job job, StagedFiling staged) {
        List<Receipt> receipts = new ArrayList<>();
        for (Insurance insurance : staged.checked().due().insurances()) {
            receipts.add(receipt(job, staged, insurance, 0));
        }
        server.get(Receipts.class).book(receipts, "test");
    }

    /// A receipt that is off by so many fen; one that is off waits in suspense.
    Receipt receipt(Job job, StagedFiling staged, Insurance insurance, long off) {
        var due = staged.checked().due();
        var amount =
                due.employer(insurance)
                        .plus(due.person(insurance))
                        .plus(new org.quanyi.rules.Money(off));
        Month month = staged.checked().head().month();
        return new Receipt(
                job.code() + "-" + ++serial,
                month.lastDay(),
                job.name(),
                job.code(),
                month,
                insurance,
                amount);
    }

    int person(Worker worker) {
        return server.get(Persons.class).byNumber(worker.number()).orElseThrow().id();
    }

    /// An account of the demonstration for a person.
    Actor account(String account, Worker worker) {
        Actor actor = new Actor(account, Role.PERSON, worker.name(), "", person(worker), null);
        server.get(DemoAccounts.class).add(actor);
        return actor;
    }

    /// The life of the drawings: thirteen years in another city, then here, one month missing, this
    /// month on its way.
    static int wang(TestServer server, String number) {
        var there = server.get(Persons.class).byNumber(number);
        if (there.isPresent()) {
            return there.get().id();
        }
        Careers careers = new Careers(server);
        Worker wang = new Worker("王小兰", number);
        Job before = careers.employer("91990201MAPRTA029F", "邻江远航物流有限公司", "990200", wang);
        Job now = careers.employer("91990101MAPRTA010D", "示例明远电子有限公司", "990100", wang);
        careers.paid(before, "2020-03", "2024-06", "7200");
        careers.paid(now, "2024-07", "2025-02", "8200");
        careers.paid(now, "2025-04", "2025-08", "8200");
        careers.file(now, Month.parse("2025-08"), "8600");
        careers.paid(now, "2025-09", "2026-10", "8600");
        StagedFiling november = careers.file(now, Month.parse("2026-11"), "8600");
        Receipt off = careers.receipt(now, november, Insurance.MEDICAL, -10_000);
        server.get(Receipts.class).book(List.of(off), "test");
        careers.account("wang", wang);
        return careers.person(wang);
    }
}
