package org.quanyi.server.account;

import org.quanyi.rules.Region;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Closings that nobody waits for: the fault that the races have to find.
public final class UnlockedClosings extends ClosingTable {

    private final JdbcClient jdbc;

    private UnlockedClosings(JdbcClient jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    /// Plants it in a server.
    public static void plant(GenericApplicationContext context) {
        context.registerBean(
                "unlocked",
                ClosingTable.class,
                () -> new UnlockedClosings(context.getBean(JdbcClient.class)),
                b -> b.setPrimary(true));
    }

    @Override
    void takeTurn(Region region) {
        // the fault
    }

    @Override
    void hold(Region region, int from) {
        // the fault
    }

    @Override
    boolean lock(Region region, int year, int run) {
        return jdbc.sql(
                        "select run from account.closing where region = :region and year = :year and run = :run")
                .param("region", code(region))
                .param("year", year)
                .param("run", run)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
