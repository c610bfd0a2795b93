package org.quanyi.server.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.employer.Employer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Commendations of organisations, what they wish and how they ended (表彰登记簿). What is put right by
/// another line is not there any more.
@Component
class CommendationLedger {

    private static final String THOSE =
            """
            select c.id, c.employer, c.type, c.awarded_by, c.document, c.awarded_on, c.until_day, e.ended_on,
                   coalesce((select w.shown from credit.commendation_wish w where w.commendation = c.id
                              order by w.place desc limit 1), false) as wanted
              from credit.commendation c
              left join credit.commendation_end e on e.commendation = c.id
                    and not exists (select from credit.commendation_end_undone u where u.ended_by = e.case_number)
             where not exists (select from credit.commendation d where d.corrects = c.id)
            """;

    private final JdbcClient jdbc;

    CommendationLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Commendation> of(int employer) {
        return jdbc.sql(THOSE + " and c.employer = :employer order by c.id desc")
                .param("employer", employer)
                .query((row, n) -> commendation(row))
                .list();
    }

    Optional<Commendation> byId(long id) {
        return jdbc.sql(THOSE + " and c.id = :id")
                .param("id", id)
                .query((row, n) -> commendation(row))
                .optional();
    }

    private static Commendation commendation(ResultSet row) throws SQLException {
        return new Commendation(
                row.getLong("id"),
                row.getInt("employer"),
                row.getString("type"),
                new Commendation.Award(
                        row.getString("awarded_by"),
                        row.getString("document"),
                        row.getObject("awarded_on", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)),
                row.getBoolean("wanted"),
                row.getObject("ended_on", LocalDate.class));
    }

    /// @param corrects the one in whose place it stands; null for none
    /// @return whether it was recorded: of two that put the same right one does
    boolean append(
            Employer employer,
            Commendation.Award award,
            @Nullable Long corrects,
            String caseNumber,
            Instant at) {
        return jdbc.sql(
                                """
                                insert into credit.commendation (employer, code, type, awarded_by, document, awarded_on, until_day,
                                                                 corrects, case_number, recorded_at)
                                values (:employer, :code, :type, :by, :document, :on, :until, :corrects, :case, :at)
                                on conflict do nothing
                                """)
                        .param("employer", employer.id())
                        .param("code", employer.code())
                        .param("type", Commendations.AWARDED)
                        .param("by", award.by())
                        .param("document", award.document())
                        .param("on", award.on())
                        .param("until", award.until())
                        .param("corrects", corrects)
                        .param("case", caseNumber)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// The employers that wish one that is there on a day to be seen.
    List<Integer> wishing(LocalDate day) {
        return jdbc.sql(
                        "select distinct h.employer from ("
                                + THOSE
                                + """
                                ) h where h.wanted and h.ended_on is null and h.awarded_on <= :day
                                   and (h.until_day is null or h.until_day >= :day) order by h.employer
                                """)
                .param("day", day)
                .query((row, n) -> row.getInt("employer"))
                .list();
    }

    /// The employers that were told of a suspension: that what they have is not shown, or is again.
    List<Integer> told(long suspension, boolean shown) {
        return jdbc.sql(
                        """
                        select employer from credit.commendation_told
                         where suspension = :suspension and shown = :shown order by employer
                        """)
                .param("suspension", suspension)
                .param("shown", shown)
                .query((row, n) -> row.getInt("employer"))
                .list();
    }

    /// @return whether nobody did it before
    boolean tell(long suspension, int employer, boolean shown, String caseNumber, Instant at) {
        return jdbc.sql(
                                """
                                insert into credit.commendation_told (suspension, employer, shown, case_number, recorded_at)
                                values (:suspension, :employer, :shown, :case, :at) on conflict do nothing
                                """)
                        .param("suspension", suspension)
                        .param("employer", employer)
                        .param("shown", shown)
                        .param("case", caseNumber)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void wish(long commendation, boolean shown, String account, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.commendation_wish (commendation, place, shown, account, wished_at)
                        select :id, coalesce(max(place), 0) + 1, :shown, :account, :at
                          from credit.commendation_wish where commendation = :id
                        """)
                .param("id", commendation)
                .param("shown", shown)
                .param("account", account)
                .param("at", utc(at))
                .update();
    }

    void end(long commendation, Ending ending, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.commendation_end (commendation, place, reason, case_number, ended_on, recorded_at)
                        select :id, coalesce(max(e.place), 0) + 1, :reason, :case, :on, :at
                          from credit.commendation_end e where e.commendation = :id
                        having count(*) = (select count(*) from credit.commendation_end_undone u
                                             join credit.commendation_end b on b.case_number = u.ended_by
                                            where b.commendation = :id)
                        on conflict do nothing
                        """)
                .param("id", commendation)
                .param("reason", ending.reason().name())
                .param("case", ending.caseNumber())
                .param("on", ending.on())
                .param("at", utc(at))
                .update();
    }

    /// The case by which one is taken back; empty while it is not.
    Optional<String> endedBy(long commendation) {
        return jdbc.sql(
                        """
                        select case_number from credit.commendation_end e
                         where commendation = :id
                           and not exists (select from credit.commendation_end_undone u where u.ended_by = e.case_number)
                        """)
                .param("id", commendation)
                .query(String.class)
                .optional();
    }

    /// That what a case took back is there again; nothing where it took nothing back.
    ///
    /// @param caseNumber of the case in which that was found
    void undo(String endedBy, String caseNumber, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.commendation_end_undone (ended_by, case_number, recorded_at)
                        select e.case_number, :case, :at from credit.commendation_end e where e.case_number = :ended
                        on conflict do nothing
                        """)
                .param("ended", endedBy)
                .param("case", caseNumber)
                .param("at", utc(at))
                .update();
    }

    /// The cases in which one was recorded and taken back, and those of the lines in whose place it
    /// stands.
    List<String> cases(long commendation) {
        return jdbc.sql(
                        """
                        with recursive line as (
                            select id, corrects, case_number from credit.commendation where id = :id
                            union all
                            select c.id, c.corrects, c.case_number from credit.commendation c join line on c.id = line.corrects)
                        select case_number from line
                        union select e.case_number from credit.commendation_end e join line on line.id = e.commendation
                        """)
                .param("id", commendation)
                .query((row, n) -> row.getString("case_number"))
                .list();
    }

    /// How one ends.
    record Ending(Commendation.EndReason reason, String caseNumber, LocalDate on) {}

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
