package org.quanyi.server.log;

import java.time.Instant;
import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.account.FundAccount;
import org.quanyi.server.account.Posting;
import org.quanyi.server.journal.Journal;
import org.springframework.transaction.support.TransactionTemplate;

/// Acts that leave leaves.
public final class LoggedActs {

    private LoggedActs() {}

    public static void reads(TestServer server, int count) {
        Reads reads = server.get(Reads.class);
        inOne(
                server,
                () -> {
                    for (int i = 0; i < count; i++) {
                        reads.record(insured(i), Purpose.OWN_RECORD, "", i, "months");
                    }
                });
    }

    public static void entries(TestServer server, int count) {
        Journal journal = server.get(Journal.class);
        Region region = new Region("990100");
        for (int i = 0; i < count; i++) {
            inOne(
                    server,
                    () -> {
                        var batch =
                                journal.open("TEST", "test", Instant.parse("2026-01-02T03:04:05Z"));
                        server.get(Accounts.class)
                                .post(
                                        batch,
                                        List.of(
                                                posting(region, FundAccount.RECEIVED, 100),
                                                posting(region, FundAccount.POOLED, -100)));
                        journal.seal(batch);
                    });
        }
    }

    private static Actor insured(int person) {
        return new Actor("insured-" + person, Role.PERSON, "示例参保人", "", person, null);
    }

    private static Posting posting(Region region, FundAccount account, long fen) {
        return new Posting(region, Insurance.PENSION, account, Money.fen(fen));
    }

    private static void inOne(TestServer server, Runnable acts) {
        server.get(TransactionTemplate.class).executeWithoutResult(status -> acts.run());
    }
}
