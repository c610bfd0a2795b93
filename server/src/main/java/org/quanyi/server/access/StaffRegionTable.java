package org.quanyi.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.quanyi.rules.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffRegionTable {

    private final JdbcClient jdbc;

    StaffRegionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String account, Region region, Instant at) {
        jdbc.sql(
                        """
                        insert into access.staff_region (account, region, since)
                        values (:account, :region, :at) on conflict do nothing
                        """)
                .param("account", account)
                .param("region", Integer.parseInt(region.code()))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from access.staff_region)")
                .query(Boolean.class)
                .single();
    }

    Set<Region> of(String account) {
        return jdbc.sql("select region from access.staff_region where account = :account")
                .param("account", account)
                .query((row, n) -> new Region("%06d".formatted(row.getInt("region"))))
                .set();
    }
}
