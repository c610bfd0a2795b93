package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All changes of the registers, each with its leaf.
@Component
class RegisterChangeLedger implements LoggedEvents {

    private static final String COLUMNS =
            "select id, register, act, entry, subject, detail, account, asked_by, happened_at, counts_from";

    private final JdbcClient jdbc;
    private final PublicLog log;

    RegisterChangeLedger(JdbcClient jdbc, PublicLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    void append(RegisterChange change) {
        String row =
                jdbc.sql("select access.register_row(:register, :entry)")
                        .param("register", change.register().name())
                        .param("entry", change.entry())
                        .query(String.class)
                        .single();
        Leaf leaf = log.append(LeafKind.REGISTER_CHANGE, change.canonical(row));
        jdbc.sql(
                        """
                        insert into access.register_change (register, act, entry, subject, detail, account, asked_by,
                                                            happened_at, counts_from, leaf, salt)
                        values (:register, :act, :entry, :subject, :detail, :account, :askedBy,
                                :at, :countsFrom, :leaf, :salt)
                        """)
                .param("register", change.register().name())
                .param("act", change.act().name())
                .param("entry", change.entry())
                .param("subject", change.subject())
                .param("detail", change.detail())
                .param("account", change.by().account())
                .param("askedBy", change.by().askedBy())
                .param("at", utc(change.when().happenedAt()))
                .param("countsFrom", utc(change.when().countsFrom()))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    /// The newest changes of all registers.
    List<RegisterChange> newest(int most) {
        return jdbc.sql(COLUMNS + " from access.register_change order by id desc limit :most")
                .param("most", most)
                .query((row, n) -> change(row))
                .list();
    }

    /// What was asked about entries of a register and neither refused since nor done, oldest first.
    List<RegisterChange> asked(AccessRegister register) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 from access.register_change c
                                 where register = :register and act = 'ASK'
                                   and not exists (select 1 from access.register_change d
                                                    where d.register = c.register and d.entry = c.entry and d.id > c.id)
                                 order by id
                                """)
                .param("register", register.name())
                .query((row, n) -> change(row))
                .list();
    }

    private static RegisterChange change(ResultSet row) throws SQLException {
        return new RegisterChange(
                AccessRegister.valueOf(row.getString("register")),
                RegisterAct.valueOf(row.getString("act")),
                row.getLong("entry"),
                row.getString("subject"),
                row.getString("detail"),
                new RegisterChange.By(row.getString("account"), row.getString("asked_by")),
                new RegisterChange.When(moment(row, "happened_at"), moment(row, "counts_from")));
    }

    @Override
    public LogName log() {
        return LogName.SYSTEM;
    }

    /// The columns say `not null`.
    @Override
    public long withoutLeaf() {
        return 0;
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                , leaf, salt, access.register_row(register, entry) as said
                                  from access.register_change where leaf > :after and leaf <= :to
                                """)
                .param("after", after)
                .param("to", to)
                .query((row, n) ->
                        new LoggedEvent(
                                row.getLong("leaf"),
                                row.getBytes("salt"),
                                change(row).canonical(row.getString("said")),
                                "access.register_change " + row.getLong("id")))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
