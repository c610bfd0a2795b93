package org.quanyi.server.access;

import java.time.Instant;
import java.util.List;
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

    long insert(String account, Region region, Instant at) {
        return jdbc.sql(
                        """
                        insert into access.staff_region (account, region, since)
                        values (:account, :region, :at) returning id
                        """)
                .param("account", account)
                .param("region", Integer.parseInt(region.code()))
                .param("at", RegisterChangeLedger.utc(at))
                .query(Long.class)
                .single();
    }

    boolean any(Instant now) {
        return jdbc.sql(
                        """
                        select exists (select 1 from access.staff_region r
                                        where not access.register_ended('REGION', r.id, :now))
                        """)
                .param("now", RegisterChangeLedger.utc(now))
                .query(Boolean.class)
                .single();
    }

    Set<Region> of(String account, Instant now) {
        return jdbc.sql(
                        """
                        select r.region from access.staff_region r
                         where r.account = :account and not access.register_ended('REGION', r.id, :now)
                        """)
                .param("account", account)
                .param("now", RegisterChangeLedger.utc(now))
                .query((row, n) -> new Region("%06d".formatted(row.getInt("region"))))
                .set();
    }

    List<Long> entries(String account, Region region, Instant now) {
        return jdbc.sql(
                        """
                        select r.id from access.staff_region r
                         where r.account = :account and r.region = :region
                           and not access.register_ended('REGION', r.id, :now)
                        """)
                .param("account", account)
                .param("region", Integer.parseInt(region.code()))
                .param("now", RegisterChangeLedger.utc(now))
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
