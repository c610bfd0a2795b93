package org.quanyi.server.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EnrolmentTable {

    private final JdbcClient jdbc;

    EnrolmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(
            Collection<Integer> persons,
            Set<Insurance> insurances,
            Region region,
            Month from,
            Instant at) {
        Integer[] ids = persons.stream().sorted().toArray(Integer[]::new);
        Short[] kinds =
                insurances.stream().map(i -> (short) i.ordinal()).sorted().toArray(Short[]::new);
        lock(ids);
        endElsewhere(ids, kinds, region, from);
        beginEarlier(ids, kinds, region, from);
        jdbc.sql(
                        """
                        insert into person.enrolment (person, insurance, region, from_month, recorded_at)
                        select p, i, :region, :month, :now
                          from unnest(:persons) p cross join unnest(:insurances) i
                         where not exists (select from person.enrolment e
                                            where e.person = p and e.insurance = i
                                              and (e.to_month is null or e.to_month >= :month))
                        """)
                .param("persons", ids)
                .param("insurances", kinds)
                .param("region", Integer.parseInt(region.code()))
                .param("month", (short) from.index())
                .param("now", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// Persons are locked in the order of their keys, so that two filings never wait for each other
    /// in a circle.
    private void lock(Integer[] ids) {
        jdbc.sql(
                        "select id from person.person where id = any (:persons) order by id for no key update")
                .param("persons", ids)
                .query(Integer.class)
                .list();
    }

    private void endElsewhere(Integer[] ids, Short[] kinds, Region region, Month from) {
        jdbc.sql(
                        """
                        update person.enrolment set to_month = :month - 1
                         where person = any (:persons) and insurance = any (:insurances)
                           and to_month is null and region <> :region and from_month < :month
                        """)
                .param("persons", ids)
                .param("insurances", kinds)
                .param("region", Integer.parseInt(region.code()))
                .param("month", (short) from.index())
                .update();
    }

    private void beginEarlier(Integer[] ids, Short[] kinds, Region region, Month from) {
        jdbc.sql(
                        """
                        update person.enrolment e set from_month = :month
                         where person = any (:persons) and insurance = any (:insurances)
                           and to_month is null and region = :region and from_month > :month
                           and not exists (select from person.enrolment o
                                            where o.person = e.person and o.insurance = e.insurance
                                              and o.to_month >= :month)
                        """)
                .param("persons", ids)
                .param("insurances", kinds)
                .param("region", Integer.parseInt(region.code()))
                .param("month", (short) from.index())
                .update();
    }

    void close(Collection<Integer> persons, Region region, Month last) {
        Integer[] ids = persons.stream().sorted().toArray(Integer[]::new);
        lock(ids);
        jdbc.sql(
                        """
                        update person.enrolment set to_month = greatest(:month, from_month)
                         where person = any (:persons) and to_month is null and region = :region
                        """)
                .param("persons", ids)
                .param("region", Integer.parseInt(region.code()))
                .param("month", (short) last.index())
                .update();
    }

    List<Spell> of(Integer[] keys) {
        return jdbc.sql(
                        """
                        select insurance, region, from_month, to_month from person.enrolment
                         where person = any (:keys) order by from_month, insurance
                        """)
                .param("keys", keys)
                .query((row, n) -> {
                    Short to = row.getObject("to_month", Short.class);
                    return new Spell(
                            Insurance.values()[row.getInt("insurance")],
                            new Region("%06d".formatted(row.getInt("region"))),
                            new Month(row.getInt("from_month")),
                            to == null ? null : new Month(to));
                })
                .list();
    }
}
