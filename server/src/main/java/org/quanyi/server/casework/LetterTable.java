package org.quanyi.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LetterTable {

    private static final int MOST = 200;

    /// A letter that went to two keys of one person is one letter.
    private static final String ONCE =
            """
             l.person = any (:keys) and not exists (
                   select from casework.letter m
                    where m.file = l.file and m.step = l.step and m.person = any (:keys)
                      and array_position(cast(:keys as integer[]), m.person) < array_position(cast(:keys as integer[]), l.person))
            """;

    private final JdbcClient jdbc;
    private final KeysOfPerson keys;

    LetterTable(JdbcClient jdbc, KeysOfPerson keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /// Letters of a person, newest first, without the words of the steps.
    List<Letter> of(int person) {
        return jdbc.sql(
                        """
                        select f.number, f.kind, f.state, f.opened_at, f.due_at, f.handler, f.answer_by, f.overdue,
                               s.place, s.act, s.state as step_state, s.account, s.actor, s.duty, s.outcome, s.hold, s.until, s.given_to,
                               s.happened_at, null::text[] as papers, o.opened_at as read_at
                          from casework.letter l
                          join casework.file f on f.id = l.file
                          join casework.step s on s.file = l.file and s.place = l.step
                          left join casework.opened o on o.file = l.file and o.step = l.step and o.person = l.person
                         where %s order by s.happened_at desc, l.file desc, l.step desc limit :most
                        """
                                .formatted(ONCE))
                .param("keys", keys.all(person))
                .param("most", MOST)
                .query(LetterTable::letter)
                .list();
    }

    /// Letters to an employer, newest first, without the words of the steps.
    List<Letter> ofEmployer(int employer) {
        return jdbc.sql(
                        """
                        select f.number, f.kind, f.state, f.opened_at, f.due_at, f.handler, f.answer_by, f.overdue,
                               s.place, s.act, s.state as step_state, s.account, s.actor, s.duty, s.outcome, s.hold, s.until, s.given_to,
                               s.happened_at, null::text[] as papers, o.opened_at as read_at
                          from casework.letter l
                          join casework.file f on f.id = l.file
                          join casework.step s on s.file = l.file and s.place = l.step
                          left join casework.opened o on o.file = l.file and o.step = l.step and o.person = l.person
                         where l.person = :its and f.employer = :employer
                         order by s.happened_at desc, l.file desc, l.step desc limit :most
                        """)
                .param("its", CaseFile.ITS_EMPLOYER)
                .param("employer", employer)
                .param("most", MOST)
                .query(LetterTable::letter)
                .list();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Letter(
                CaseTable.listed(row, n),
                CaseStepLedger.step(row, CaseState.valueOf(row.getString("step_state")), null),
                read == null ? null : read.toInstant(),
                null,
                null,
                null);
    }

    int unopened(int person) {
        return jdbc.sql(
                        """
                        select count(*) from casework.letter l
                         where %s and not exists (
                               select from casework.opened o
                                where o.file = l.file and o.step = l.step and o.person = any (:keys))
                        """
                                .formatted(ONCE))
                .param("keys", keys.all(person))
                .query(Integer.class)
                .single();
    }

    int unopenedOfEmployer(int employer) {
        return jdbc.sql(
                        """
                        select count(*) from casework.letter l join casework.file f on f.id = l.file
                         where l.person = :its and f.employer = :employer and not exists (
                               select from casework.opened o
                                where o.file = l.file and o.step = l.step and o.person = l.person)
                        """)
                .param("its", CaseFile.ITS_EMPLOYER)
                .param("employer", employer)
                .query(Integer.class)
                .single();
    }

    boolean isTo(CaseFile file, int step, int person) {
        return jdbc.sql(
                                """
                                select count(*) from casework.letter where file = :file and step = :step and person = any (:keys)
                                """)
                        .param("file", file.id())
                        .param("step", step)
                        .param("keys", keys.all(person))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Keeps when a letter was opened first.
    void open(CaseFile file, int step, int person, Instant at) {
        jdbc.sql(
                        """
                        insert into casework.opened (file, step, person, opened_at)
                        select file, step, person, :at from casework.letter
                         where file = :file and step = :step and person = any (:keys)
                        on conflict do nothing
                        """)
                .param("file", file.id())
                .param("step", step)
                .param("keys", keys.all(person))
                .param("at", CaseTable.utc(at))
                .update();
    }

    /// When a letter was opened first, if it was.
    Optional<Instant> openedAt(CaseFile file, int step, int person) {
        return jdbc.sql(
                        """
                        select opened_at from casework.opened
                         where file = :file and step = :step and person = any (:keys) order by opened_at limit 1
                        """)
                .param("file", file.id())
                .param("step", step)
                .param("keys", keys.all(person))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
