package org.quanyi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.rules.pension.EmployeePension;
import org.quanyi.rules.pension.PensionFacts;

/// How many careers of twenty years the rules work out in a second on every core: the interest of
/// each year on the account, then the pension; with and without the reasons, beside the same sums
/// in bare floating point, which round nothing and explain nothing.
///
/// The rates of the last ten years on file serve twice; each career has a wage of its own.
final class RulesBench {

    private static final int YEARS = 20;
    private static final int MONTHS = 12;
    private static final int FIRST = 2016;
    private static final int RATES = 10;
    private static final Month MONTH = Month.of(2025, 10);
    private static final Region REGION = new Region("420000");
    private static final int DIVISOR = 1390;
    private static final int REASONED = 10;

    private final int persons;
    private final int rounds;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final List<AccountInterest> interest = new ArrayList<>();
    private final EmployeePension pension;
    private final long length;

    RulesBench(int persons, int rounds) {
        this.persons = persons;
        this.rounds = rounds;
        Law law = Law.load();
        for (int year = 0; year < YEARS; year++) {
            interest.add(AccountInterest.of(law, REGION, FIRST + year % RATES).orThrow());
        }
        this.pension = EmployeePension.of(law, REGION, MONTH).orThrow();
        this.length = pension.length(YEARS * MONTHS);
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        Machine.print("./quanyi bench rules --persons %d --rounds %d".formatted(persons, rounds));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            tell("pensions/s per core", pool, persons, this::pension);
            tell("pensions/s per core, reasons told", pool, persons / REASONED, this::reasoned);
            tell("years of interest/s per core", pool, persons, this::account, YEARS);
            tell(
                    "careers/s per core: 20 years of interest, then the pension",
                    pool,
                    persons,
                    this::career);
            tell("careers/s per core, bare floating point", pool, persons, RulesBench::bare);
        }
    }

    private void tell(String what, ExecutorService pool, int count, IntToLongFunction work)
            throws InterruptedException, ExecutionException {
        tell(what, pool, count, work, 1);
    }

    private void tell(
            String what, ExecutorService pool, int count, IntToLongFunction work, int each)
            throws InterruptedException, ExecutionException {
        double[] rates = new double[rounds];
        long check = 0;
        for (int round = -1; round < rounds; round++) {
            long began = System.nanoTime();
            List<Future<Long>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int from = thread;
                parts.add(pool.submit(() -> part(from, count, work)));
            }
            for (Future<Long> part : parts) {
                check += part.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (round >= 0) {
                rates[round] = (double) count * each / seconds / threads;
            }
        }
        System.out.printf("%-62s %s  [%x]%n", what, Machine.told(rates), check);
    }

    private long part(int from, int count, IntToLongFunction work) {
        long sum = 0;
        for (int i = from; i < count; i += threads) {
            sum += work.applyAsLong(i);
        }
        return sum;
    }

    private static long wage(int person) {
        return 400_000 + (person * 7_919L) % 1_600_000;
    }

    private PensionFacts facts(int person, long account) {
        return new PensionFacts(
                902_200,
                (int) (wage(person) * 10_000 / 902_200),
                length,
                account,
                DIVISOR,
                PensionFacts.Transition.NONE);
    }

    private long pension(int person) {
        return pension.amounts(facts(person, wage(person) * 20)).total();
    }

    private long reasoned(int person) {
        return pension.reasons(facts(person, wage(person) * 20)).size();
    }

    private long account(int person) {
        long[] credits = new long[MONTHS];
        Arrays.fill(credits, wage(person) * 8 / 100);
        long balance = 0;
        for (AccountInterest year : interest) {
            balance += year.interest(balance, credits) + MONTHS * credits[0];
        }
        return balance;
    }

    private long career(int person) {
        return pension.amounts(facts(person, account(person))).total();
    }

    /// The limit: no rounding, no exactness, no reason.
    private static long bare(int person) {
        double credit = wage(person) * 0.08;
        double balance = 0;
        for (int year = 0; year < YEARS; year++) {
            balance += balance * 0.06 + credit * MONTHS + credit * 0.06 / MONTHS * 78;
        }
        double index = wage(person) / 902_200.0;
        return (long) (902_200 * (1 + index) / 2 * YEARS * 0.01 + balance / (DIVISOR / 10.0));
    }
}
