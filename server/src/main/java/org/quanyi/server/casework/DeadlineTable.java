package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.rules.deadline.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeadlineTable {

    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a new count, and the day that binds from now on.
    ///
    /// @param today a day that is already over stays over; a later one is not over any more
    void insert(CaseFile file, LocalDate start, CaseDeadline counted, LocalDate today, Instant at) {
        Deadline days = counted.deadline();
        jdbc.sql(
                        """
                        insert into casework.deadline (file, leg, place, starts_on, raw, due, act_on, suspended, provisional,
                                                       counted_at)
                        select :file, :leg, coalesce(max(place), 0) + 1, :start, :raw, :due, :actOn, :suspended,
                               :provisional, :at
                          from casework.deadline where file = :file and leg = :leg
                        """)
                .param("file", file.id())
                .param("leg", counted.definition().leg().name())
                .param("start", start)
                .param("raw", days.raw())
                .param("due", days.due())
                .param("actOn", counted.actOn())
                .param("suspended", days.suspendedDays())
                .param("provisional", days.provisional())
                .param("at", CaseTable.utc(at))
                .update();
        jdbc.sql(
                        """
                        update casework.file set answer_by = :by, overdue = overdue and :by < cast(:today as date)
                         where id = :file
                        """)
                .param("by", counted.actOn())
                .param("today", today)
                .param("file", file.id())
                .update();
    }

    /// The count in force of a case, if an answer is owed.
    Optional<CountedDeadline> of(CaseFile file) {
        return jdbc.sql(
                        """
                        select d.leg, d.starts_on, d.raw, d.due, d.act_on, d.suspended, d.provisional
                          from casework.deadline d join casework.file f on f.id = d.file
                         where d.file = :file
                         order by d.act_on is not distinct from f.answer_by desc, d.counted_at desc, d.place desc limit 1
                        """)
                .param("file", file.id())
                .query((row, n) ->
                        new CountedDeadline(
                                DeadlineLeg.valueOf(row.getString("leg")),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("raw", LocalDate.class),
                                row.getObject("due", LocalDate.class),
                                row.getObject("act_on", LocalDate.class),
                                row.getInt("suspended"),
                                row.getBoolean("provisional")))
                .optional();
    }

    /// What was owed was done: no day binds any more.
    void setMet(CaseFile file) {
        jdbc.sql("update casework.file set answer_by = null, overdue = false where id = :file")
                .param("file", file.id())
                .update();
    }

    /// Marks a case whose last day is over, once.
    void setOverdue(CaseFile file) {
        jdbc.sql("update casework.file set overdue = true where id = :file")
                .param("file", file.id())
                .update();
    }

    /// Open cases that an answer is owed in, after a key, oldest first.
    List<String> owed(String after, int most) {
        return jdbc.sql(
                        """
                        select number from casework.file
                         where closed_at is null and answer_by is not null and number > :after
                         order by number limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// The next case whose last day was before today and that nobody holds or was told of.
    Optional<String> lockMissed(LocalDate today) {
        return jdbc.sql(
                        """
                        select number from casework.file
                         where closed_at is null and not overdue and answer_by < :today
                         order by answer_by, id limit 1 for update skip locked
                        """)
                .param("today", today)
                .query(String.class)
                .optional();
    }
}
