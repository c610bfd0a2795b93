package org.quanyi.server.wage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.quanyi.rules.credit.LawAbidingClass.Letter;
import org.quanyi.server.employer.Employer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Classes of enterprises, while they are kept, and the counts that are left of them. What is not
/// kept any more is read nowhere, whether or not it was deleted yet.
@Component
class YearlyClassTable {

    private static final String NEWEST =
            """
            select distinct on (c.employer, c.year)
                   c.id, c.employer, c.code, c.year, c.place, c.letter, c.heard, c.case_number, c.found_at, c.kept_until,
                   coalesce((select w.wished from wage.class_wish w where w.class = c.id order by w.id desc limit 1), false) as wished
              from wage.yearly_class c where c.kept_until >= :today %s
             order by c.employer, c.year desc, c.place desc
            """;

    private final JdbcClient jdbc;

    YearlyClassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a class that was found; after those that were found for the same year before.
    ///
    /// @param told what was counted and what was not
    void insert(
            Employer employer,
            int year,
            ClassNotice.Told told,
            String caseNumber,
            Instant at,
            LocalDate keptUntil) {
        jdbc.sql(
                        """
                        insert into wage.yearly_class (employer, code, year, place, letter, heard, case_number, found_at, kept_until)
                        select :employer, :code, :year, coalesce(max(place), 0) + 1, :letter, :heard, :case, :at, :until
                          from wage.yearly_class where employer = :employer and year = :year
                        """)
                .param("employer", employer.id())
                .param("code", employer.code())
                .param("year", year)
                .param("letter", told.letter())
                .param("heard", HeardDecisions.text(told.heard()))
                .param("case", caseNumber)
                .param("at", WageLedger.utc(at))
                .param("until", keptUntil)
                .update();
    }

    /// The newest class of each year of an employer that is kept, the newest year first.
    List<YearlyClass> of(int employer, LocalDate today) {
        return jdbc.sql(NEWEST.formatted("and c.employer = :employer"))
                .param("today", today)
                .param("employer", employer)
                .query(YearlyClassTable::found)
                .list();
    }

    /// The newest class of each year of everybody that is kept and that a suspension did not take
    /// back, oldest first.
    List<ClassReversals.Resting> notReversed(long suspension, LocalDate today) {
        return jdbc.sql(
                        "select n.id, n.employer, n.code, n.year, n.case_number, n.found_at from ("
                                + NEWEST.formatted("")
                                + ") n where not exists (select from wage.class_reversal r"
                                + " where r.suspension = :suspension and r.class = n.id) order by n.id")
                .param("today", today)
                .param("suspension", suspension)
                .query((row, n) ->
                        new ClassReversals.Resting(
                                row.getInt("id"),
                                row.getInt("employer"),
                                row.getString("code"),
                                row.getInt("year"),
                                row.getString("case_number"),
                                row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int reversed(long suspension) {
        return jdbc.sql("select count(*) from wage.class_reversal where suspension = :suspension")
                .param("suspension", suspension)
                .query(Integer.class)
                .single();
    }

    /// @return whether nobody did it before
    boolean reverse(long suspension, ClassReversals.Resting found, String caseNumber, Instant at) {
        return jdbc.sql(
                                """
                                insert into wage.class_reversal (suspension, class, case_number, recorded_at)
                                values (:suspension, :class, :case, :at) on conflict do nothing
                                """)
                        .param("suspension", suspension)
                        .param("class", found.id())
                        .param("case", caseNumber)
                        .param("at", WageLedger.utc(at))
                        .update()
                > 0;
    }

    /// A class A that is kept and that its employer wants to be public.
    record Wished(int employer, int year) {}

    List<Wished> wished(LocalDate today) {
        return jdbc.sql(
                        "select n.employer, n.year from ("
                                + NEWEST.formatted("")
                                + ") n where n.letter = 'A' and n.wished order by n.year desc, n.code")
                .param("today", today)
                .query((row, n) -> new Wished(row.getInt("employer"), row.getInt("year")))
                .list();
    }

    /// Keeps what an employer wants of a class of its own; the newest word counts.
    void wish(YearlyClass found, boolean wished, String account, Instant at) {
        jdbc.sql(
                        """
                        insert into wage.class_wish (class, wished, account, said_at) values (:class, :wished, :account, :at)
                        """)
                .param("class", found.id())
                .param("wished", wished)
                .param("account", account)
                .param("at", WageLedger.utc(at))
                .update();
    }

    /// How many enterprises have and had each class, by year: of nobody in particular.
    ///
    /// @param from what was found before counts for nothing
    List<YearlyClass.Count> counts(Instant from) {
        return jdbc.sql(
                        """
                        select year, letter, sum(n)::integer as enterprises from (
                            select year, letter, enterprises as n from wage.class_count
                            union all
                            select c.year, c.letter, 1 from wage.yearly_class c
                             where c.found_at >= :from
                               and not exists (select from wage.yearly_class d
                                                where d.employer = c.employer and d.year = c.year and d.place > c.place)) all_of_them
                         group by year, letter order by year desc, letter
                        """)
                .param("from", WageLedger.utc(from))
                .query((row, n) ->
                        new YearlyClass.Count(
                                row.getInt("year"),
                                Letter.valueOf(row.getString("letter")),
                                row.getInt("enterprises")))
                .list();
    }

    /// Deletes what is not kept any more, and counts it: of what was found more than once the last.
    ///
    /// @param from what was found before counts for nothing
    /// @return how many were deleted
    int forget(LocalDate today, Instant from) {
        jdbc.sql(
                        """
                        insert into wage.class_count (year, letter, enterprises)
                        select c.year, c.letter, count(*) from wage.yearly_class c
                         where c.kept_until < :today and c.found_at >= :from
                           and not exists (select from wage.yearly_class d
                                            where d.employer = c.employer and d.year = c.year and d.place > c.place)
                         group by c.year, c.letter
                        on conflict (year, letter) do update set enterprises = class_count.enterprises + excluded.enterprises
                        """)
                .param("today", today)
                .param("from", WageLedger.utc(from))
                .update();
        return jdbc.sql("delete from wage.yearly_class where kept_until < :today")
                .param("today", today)
                .update();
    }

    private static YearlyClass found(ResultSet row, int n) throws SQLException {
        return new YearlyClass(
                row.getInt("id"),
                row.getInt("year"),
                row.getInt("place"),
                Letter.valueOf(row.getString("letter")),
                HeardDecisions.of(row.getString("heard")),
                row.getString("case_number"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_until", LocalDate.class),
                false,
                row.getBoolean("wished"));
    }
}
