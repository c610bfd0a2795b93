package org.quanyi.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseSeal seal;

    CaseTable(JdbcClient jdbc, CaseSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// Keeps a new case under the next number.
    CaseFile insert(Proposal proposal, String organisation, int year, Instant at) {
        long count = jdbc.sql("select nextval('casework.number_seq')").query(Long.class).single();
        String number = CaseNumber.of(year, count);
        long id =
                jdbc.sql(
                                """
                                insert into casework.file (number, kind, state, version, organisation, opened_at)
                                values (:number, :kind, 'PROPOSED', 1, :organisation, :at) returning id
                                """)
                        .param("number", number)
                        .param("kind", proposal.kind().name())
                        .param("organisation", organisation)
                        .param("at", utc(at))
                        .query(Long.class)
                        .single();
        for (int i = 0; i < proposal.persons().size(); i++) {
            jdbc.sql(
                            "insert into casework.party (file, place, person) values (:file, :place, :person)")
                    .param("file", id)
                    .param("place", i + 1)
                    .param("person", proposal.persons().get(i))
                    .update();
        }
        insertItems(id, proposal.persons().getFirst(), proposal.items());
        return byNumber(number).orElseThrow();
    }

    private void insertItems(long id, int person, List<CaseItem> items) {
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            jdbc.sql(
                            """
                            insert into casework.item (file, place, name, was, shall_be)
                            values (:file, :place, :name, :was, :shallBe)
                            """)
                    .param("file", id)
                    .param("place", i + 1)
                    .param("name", item.name())
                    .param("was", seal.seal(CaseSeal.WAS, person, item.was()))
                    .param("shallBe", seal.seal(CaseSeal.SHALL_BE, person, item.shallBe()))
                    .update();
        }
    }

    Optional<CaseFile> byNumber(String number) {
        return jdbc.sql(
                        """
                        select id, number, kind, state, version, organisation, opened_at, due_at
                          from casework.file where number = :number
                        """)
                .param("number", number)
                .query(this::file)
                .optional();
    }

    /// Whoever holds the row takes the next step; everybody else waits here.
    Optional<CaseFile> lock(String number) {
        boolean there =
                jdbc.sql("select id from casework.file where number = :number for update")
                        .param("number", number)
                        .query(Long.class)
                        .optional()
                        .isPresent();
        return there ? byNumber(number) : Optional.empty();
    }

    /// The next case that is due and that nobody holds, for the running transaction.
    Optional<CaseFile> lockDue(Instant now) {
        return jdbc.sql(
                        """
                        select number from casework.file where due_at <= :now
                         order by due_at, id limit 1 for update skip locked
                        """)
                .param("now", utc(now))
                .query(String.class)
                .optional()
                .flatMap(this::byNumber);
    }

    void move(CaseFile file, CaseState to, @Nullable Instant dueAt, Instant at) {
        jdbc.sql(
                        """
                        update casework.file set state = :state, version = version + 1, due_at = :due, closed_at = :closed
                         where id = :id and version = :version
                        """)
                .param("state", to.name())
                .param("due", dueAt == null ? null : utc(dueAt))
                .param("closed", to.isOver() ? utc(at) : null)
                .param("id", file.id())
                .param("version", file.version())
                .update();
    }

    /// Open cases of an organisation, what is due first, then the oldest.
    List<ListedCase> open(String organisation) {
        return jdbc.sql(
                        """
                        select number, kind, state, opened_at, due_at from casework.file
                         where organisation = :organisation and closed_at is null
                         order by due_at nulls last, opened_at, id limit :most
                        """)
                .param("organisation", organisation)
                .param("most", MOST)
                .query(CaseTable::listed)
                .list();
    }

    /// Cases that a person is concerned by, newest first.
    List<ListedCase> of(int person) {
        return jdbc.sql(
                        """
                        select f.number, f.kind, f.state, f.opened_at, f.due_at
                          from casework.file f join casework.party p on p.file = f.id
                         where p.person = :person order by f.opened_at desc, f.id desc limit :most
                        """)
                .param("person", person)
                .param("most", MOST)
                .query(CaseTable::listed)
                .list();
    }

    private static ListedCase listed(ResultSet row, int n) throws SQLException {
        return new ListedCase(
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                CaseState.valueOf(row.getString("state")),
                moment(row, "opened_at"),
                row.getObject("due_at") == null ? null : moment(row, "due_at"));
    }

    private CaseFile file(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        List<Integer> persons =
                jdbc.sql("select person from casework.party where file = :file order by place")
                        .param("file", id)
                        .query((r, n2) -> r.getInt(1))
                        .list();
        ListedCase listed = listed(row, n);
        return new CaseFile(
                id,
                listed.number(),
                listed.kind(),
                listed.state(),
                row.getInt("version"),
                row.getString("organisation"),
                listed.openedAt(),
                listed.dueAt(),
                persons,
                items(id, persons.getFirst()));
    }

    private List<CaseItem> items(long id, int person) {
        return jdbc.sql(
                        "select name, was, shall_be from casework.item where file = :file order by place")
                .param("file", id)
                .query((row, n) ->
                        new CaseItem(
                                row.getString("name"),
                                seal.open(CaseSeal.WAS, person, row.getBytes("was")),
                                Objects.requireNonNull(
                                        seal.open(
                                                CaseSeal.SHALL_BE,
                                                person,
                                                row.getBytes("shall_be")))))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
