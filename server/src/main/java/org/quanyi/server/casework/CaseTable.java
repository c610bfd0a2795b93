package org.quanyi.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseSeal seal;
    private final KeysOfPerson keys;

    CaseTable(JdbcClient jdbc, CaseSeal seal, KeysOfPerson keys) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.keys = keys;
    }

    /// One after the other opens cases about a person, under whichever of their numbers, so that
    /// the same is not asked for twice.
    void takeTurn(int person) {
        int first = keys.first(person);
        jdbc.sql("insert into casework.turn (person) values (:person) on conflict do nothing")
                .param("person", first)
                .update();
        jdbc.sql("select person from casework.turn where person = :person for update")
                .param("person", first)
                .query(Integer.class)
                .single();
    }

    /// Who keeps a new case: the agency, and the officer who has it; null while nobody has.
    record Keeper(String organisation, @Nullable String handler) {

        /// What somebody asks for from outside belongs to no agency until an officer takes it up.
        /// So it is with what an officer takes down for somebody, but that the agency is theirs.
        static Keeper of(Actor maker, @Nullable Intake intake) {
            boolean isOutside = maker.role().isForAPerson() || maker.role() == Role.EMPLOYER;
            return isOutside
                    ? new Keeper("", null)
                    : new Keeper(maker.organisation(), intake == null ? maker.account() : null);
        }
    }

    /// Keeps a new case under the next number.
    ///
    /// @param intake null where no officer took it down for a person
    CaseFile insert(
            Proposal proposal,
            Keeper keeper,
            CaseState state,
            @Nullable Intake intake,
            ZonedDateTime at) {
        long count = jdbc.sql("select nextval('casework.number_seq')").query(Long.class).single();
        String number = CaseNumber.of(at.getYear(), count);
        long id =
                jdbc.sql(
                                """
                                insert into casework.file (number, kind, state, version, organisation, region, employer, handler, opened_at, closed_at)
                                values (:number, :kind, :state, 1, :organisation, :region, :employer, :handler, :at, :closed) returning id
                                """)
                        .param("number", number)
                        .param("kind", proposal.kind().name())
                        .param("state", state.name())
                        .param("organisation", keeper.organisation())
                        .param(
                                "region",
                                proposal.region() == null ? null : proposal.region().code())
                        .param("employer", proposal.employer())
                        .param("handler", keeper.handler())
                        .param("at", utc(at.toInstant()))
                        .param("closed", state.isOver() ? utc(at.toInstant()) : null)
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
        insertItems(id, 0, proposal.persons(), proposal.items());
        if (intake != null) {
            insert(id, intake);
        }
        return byNumber(number).orElseThrow();
    }

    private void insert(long id, Intake intake) {
        jdbc.sql(
                        """
                        insert into casework.intake (file, channel, received_on) values (:file, :channel, :received)
                        """)
                .param("file", id)
                .param("channel", intake.channel().name())
                .param("received", intake.receivedOn())
                .update();
    }

    private @Nullable Intake intake(long id) {
        return jdbc.sql("select channel, received_on from casework.intake where file = :file")
                .param("file", id)
                .query((row, n) ->
                        new Intake(
                                Intake.Channel.valueOf(row.getString("channel")),
                                row.getObject("received_on", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    /// Adds what a case asks for further; of a name the newest counts.
    void add(CaseFile file, List<CaseItem> items) {
        insertItems(file.id(), file.items().size(), file.persons(), items);
    }

    private void insertItems(long id, int before, List<Integer> persons, List<CaseItem> items) {
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            jdbc.sql(
                            """
                            insert into casework.item (file, place, name, was, shall_be)
                            values (:file, :place, :name, :was, :shallBe)
                            """)
                    .param("file", id)
                    .param("place", before + i + 1)
                    .param("name", item.name())
                    .param("was", seal.seal(CaseSeal.WAS, persons, item.was()))
                    .param("shallBe", seal.seal(CaseSeal.SHALL_BE, persons, item.shallBe()))
                    .update();
        }
    }

    Optional<CaseFile> byNumber(String number) {
        return jdbc.sql(
                        """
                        select id, number, kind, state, version, organisation, region, employer, opened_at, due_at, handler,
                               answer_by, overdue
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

    /// The next case that is due, need not wait and that nobody holds, for the running transaction.
    Optional<CaseFile> lockDue(Instant now) {
        return jdbc.sql(
                        """
                        select number from casework.file f where due_at <= :now
                           and not (f.state = 'ACCEPTED' and exists (
                                select from casework.stay s where s.stayed = f.id and %s))
                         order by due_at, id limit 1 for update skip locked
                        """
                                .formatted(CaseLinkTable.STAYS))
                .param("now", utc(now))
                .query(String.class)
                .optional()
                .flatMap(this::byNumber);
    }

    /// Moves a case on, whose row the transaction holds.
    void move(CaseFile file, CaseState to, @Nullable Instant dueAt, Instant at) {
        int moved =
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
        if (moved != 1) {
            throw new IllegalStateException(file.number() + " moved under the lock");
        }
    }

    /// When the clock goes on with a case whose row the transaction holds.
    void setDue(CaseFile file, Instant at) {
        jdbc.sql("update casework.file set due_at = :due where id = :id")
                .param("due", utc(at))
                .param("id", file.id())
                .update();
    }

    /// The cases of a kind about an employer, newest first, those included that are over.
    List<ListedCase> ofEmployer(int employer, CaseKind kind) {
        return jdbc.sql(
                        """
                        select number, kind, state, opened_at, due_at, handler, answer_by, overdue from casework.file
                         where employer = :employer and kind = :kind order by id desc limit :most
                        """)
                .param("employer", employer)
                .param("kind", kind.name())
                .param("most", MOST)
                .query(CaseTable::listed)
                .list();
    }

    /// Says who has it in hand, and for which agency; null when nobody has.
    void handOver(CaseFile file, @Nullable Actor handler) {
        jdbc.sql(
                        """
                        update casework.file
                           set handler = :handler, organisation = coalesce(:organisation, organisation)
                         where id = :id
                        """)
                .param("handler", handler == null ? null : handler.account())
                .param("organisation", handler == null ? null : handler.organisation())
                .param("id", file.id())
                .update();
    }

    /// Open cases of an officer's organisation and those that no agency has taken up, of the kinds
    /// that are theirs, what is due first, then the oldest.
    List<ListedCase> open(Actor officer) {
        return jdbc.sql(
                        """
                        select number, kind, state, opened_at, due_at, handler, answer_by, overdue from casework.file
                         where organisation in (:organisation, '') and kind = any (:kinds) and closed_at is null
                           and not exists (select from casework.duty
                                            where file = id and account = :account and duty = 'SUBJECT')
                           and (kind <> all (:questions)
                                or exists (select from casework.duty where file = id and account = :account)
                                or (:checks and state = 'PROPOSED' and not exists (
                                        select from casework.duty where file = id and duty = 'CHECKER')))
                         order by answer_by nulls last, due_at nulls last, opened_at, id limit :most
                        """)
                .param("organisation", officer.organisation())
                .param("kinds", names(CaseKind.of(officer.role())))
                .param("account", officer.account())
                .param("questions", names(CaseKind.questions()))
                .param("checks", officer.role() == Role.SECOND_OFFICER)
                .param("most", MOST)
                .query(CaseTable::listed)
                .list();
    }

    private static String[] names(List<CaseKind> kinds) {
        return kinds.stream().map(CaseKind::name).toArray(String[]::new);
    }

    /// Whether there is a case of that number and it concerns a person.
    boolean concerns(String number, int person) {
        return jdbc.sql(
                        """
                        select exists (select 1 from casework.file f join casework.party p on p.file = f.id
                                        where f.number = :number and p.person = any (:keys))
                        """)
                .param("number", number)
                .param("keys", keys.all(person))
                .query(Boolean.class)
                .single();
    }

    /// The cases of a kind about an employer, oldest first.
    List<CaseFile> of(CaseKind kind, int employer) {
        return jdbc
                .sql(
                        "select number from casework.file where kind = :kind and employer = :employer order by id")
                .param("kind", kind.name())
                .param("employer", employer)
                .query((row, n) -> row.getString("number"))
                .list()
                .stream()
                .flatMap(number -> byNumber(number).stream())
                .toList();
    }

    /// Cases that a person is concerned by, newest first.
    List<ListedCase> of(int person) {
        return jdbc.sql(
                        """
                        select f.number, f.kind, f.state, f.opened_at, f.due_at, f.handler, f.answer_by, f.overdue
                          from casework.file f
                         where f.id in (select file from casework.party where person = any (:keys))
                         order by f.opened_at desc, f.id desc limit :most
                        """)
                .param("keys", keys.all(person))
                .param("most", MOST)
                .query(CaseTable::listed)
                .list();
    }

    static ListedCase listed(ResultSet row, int n) throws SQLException {
        return new ListedCase(
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                CaseState.valueOf(row.getString("state")),
                moment(row, "opened_at"),
                row.getObject("due_at") == null ? null : moment(row, "due_at"),
                row.getString("handler"),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("overdue"));
    }

    private CaseFile file(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        List<Integer> persons =
                jdbc.sql("select person from casework.party where file = :file order by place")
                        .param("file", id)
                        .query((r, n2) -> r.getInt(1))
                        .list();
        String region = row.getString("region");
        return new CaseFile(
                id,
                listed(row, n),
                row.getInt("version"),
                row.getString("organisation"),
                region == null ? null : new Region(region),
                row.getObject("employer", Integer.class),
                intake(id),
                persons,
                items(id, persons));
    }

    private List<CaseItem> items(long id, List<Integer> persons) {
        return jdbc.sql(
                        "select name, was, shall_be from casework.item where file = :file order by place")
                .param("file", id)
                .query((row, n) ->
                        new CaseItem(
                                row.getString("name"),
                                seal.open(CaseSeal.WAS, persons, row.getBytes("was")),
                                Objects.requireNonNull(
                                        seal.open(
                                                CaseSeal.SHALL_BE,
                                                persons,
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
