package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.log.LogWatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DrawTable {

    /// Cases that two people finished: about somebody, or about an employer. What a next instance
    /// decided, what the agency does with itself, and what was looked at again is not drawn.
    private static final String[] DRAWN =
            Arrays.stream(CaseKind.values())
                    .filter(k -> k.isAboutPersons() || k.isAboutEmployer())
                    .filter(k -> !k.isReview() && !k.isTold())
                    .map(CaseKind::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    DrawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first moment in which a case was finished by two people; null while none was.
    Optional<Instant> firstFinished() {
        return jdbc.sql(
                        """
                        select closed_at from casework.file
                         where kind = any (:kinds) and state in ('ANSWERED', 'DECIDED', 'IN_EFFECT')
                         order by closed_at limit 1
                        """)
                .param("kinds", DRAWN)
                .query((row, n) -> row.getObject("closed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// The cases that were finished between two moments, the second not included.
    List<String> finished(Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select number from casework.file
                         where kind = any (:kinds) and state in ('ANSWERED', 'DECIDED', 'IN_EFFECT')
                           and closed_at >= :from and closed_at < :to order by id
                        """)
                .param("kinds", DRAWN)
                .param("from", CaseTable.utc(from))
                .param("to", CaseTable.utc(to))
                .query((row, n) -> row.getString("number"))
                .list();
    }

    /// The last month that was drawn; empty while none was.
    Optional<YearMonth> last() {
        return jdbc.sql("select month from casework.draw order by month desc limit 1")
                .query((row, n) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .optional();
    }

    /// Keeps what was drawn.
    ///
    /// @return false when the month was drawn already
    boolean insert(YearMonth month, LogWatch.Seed seed, int finished, int drawn, Instant at) {
        return jdbc.sql(
                                """
                                insert into casework.draw (month, seed, checkpoint, finished, drawn, drawn_at)
                                values (:month, :seed, :checkpoint, :finished, :drawn, :at)
                                on conflict (month) do nothing
                                """)
                        .param("month", month.atDay(1))
                        .param("seed", seed.hex())
                        .param("checkpoint", seed.checkpoint())
                        .param("finished", finished)
                        .param("drawn", drawn)
                        .param("at", CaseTable.utc(at))
                        .update()
                == 1;
    }

    /// All draws, the newest month first.
    List<ReExaminations.Draw> all() {
        return jdbc.sql(
                        """
                        select month, seed, finished, drawn from casework.draw order by month desc
                        """)
                .query((row, n) ->
                        new ReExaminations.Draw(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getString("seed"),
                                row.getInt("finished"),
                                row.getInt("drawn")))
                .list();
    }

    /// What the draws of each year came to, the newest year first.
    List<ReExaminations.Year> years() {
        return jdbc.sql(
                        """
                        with drawn as (
                            select extract(year from month)::int as year, sum(finished) as finished, sum(drawn) as drawn
                              from casework.draw group by 1),
                        found as (
                            select extract(year from r.closed_at at time zone 'Asia/Shanghai')::int as year,
                                   count(d.file) as examined,
                                   count(*) filter (where d.outcome = 'UNLAWFUL') as flawed,
                                   count(*) filter (where d.outcome = 'ANEW') as wrong
                              from casework.link l
                              join casework.file r on r.id = l.earlier
                              left join casework.decision d on d.file = l.file and d.in_force
                             where l.why = 'EXAMINES' group by 1)
                        select year, finished, drawn, coalesce(examined, 0) as examined, coalesce(flawed, 0) as flawed,
                               coalesce(wrong, 0) as wrong
                          from drawn left join found using (year) order by year desc
                        """)
                .query((row, n) ->
                        new ReExaminations.Year(
                                row.getInt("year"),
                                row.getInt("finished"),
                                row.getInt("drawn"),
                                row.getInt("examined"),
                                row.getInt("flawed"),
                                row.getInt("wrong")))
                .list();
    }
}
