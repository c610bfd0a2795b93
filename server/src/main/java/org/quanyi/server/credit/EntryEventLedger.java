package org.quanyi.server.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to entries (信用登记变动簿), line by line, each with its leaf.
@Component
class EntryEventLedger implements LoggedEvents {

    private static final String ALL =
            """
            select entry, place, act, case_number, document, reason, officer, second, happened_on, recorded_at, mark_by,
                   decide_by, remove_by, leaf, salt
              from credit.event
            """;

    private final JdbcClient jdbc;
    private final PublicLog log;

    EntryEventLedger(JdbcClient jdbc, PublicLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /// What happened to an entry, oldest first.
    List<EntryEvent> of(long entry) {
        return of(List.of(entry)).getOrDefault(entry, List.of());
    }

    /// The same of many; entries to which nothing happened are absent.
    Map<Long, List<EntryEvent>> of(Collection<Long> entries) {
        Map<Long, List<EntryEvent>> found = new HashMap<>();
        jdbc.sql(ALL + " where entry = any (:entries) order by entry, place")
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>())
                            .add(event(row));
                });
        return found;
    }

    void append(long entry, EntryEvent event) {
        Leaf leaf = log.append(LeafKind.CREDIT_EVENT, event.canonical(entry));
        EntryEvent.MarkClock clock = event.clock();
        jdbc.sql(
                        """
                        insert into credit.event (entry, place, act, case_number, document, reason, officer, second, happened_on,
                                                  recorded_at, mark_by, decide_by, remove_by, leaf, salt)
                        values (:entry, :place, :act, :case, :document, :reason, :officer, :second, :on,
                                :at, :mark, :decide, :remove, :leaf, :salt)
                        """)
                .param("entry", entry)
                .param("place", event.place())
                .param("act", event.act().name())
                .param("case", event.rests().caseNumber())
                .param("document", event.rests().document())
                .param("reason", event.rests().reason())
                .param("officer", event.officer())
                .param("second", event.second())
                .param("on", event.happenedOn())
                .param("at", OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                .param("mark", clock == null ? null : clock.mark())
                .param("decide", clock == null ? null : clock.decide())
                .param("remove", clock == null ? null : clock.remove())
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    private static EntryEvent event(ResultSet row) throws SQLException {
        LocalDate mark = row.getObject("mark_by", LocalDate.class);
        return new EntryEvent(
                row.getInt("place"),
                EntryAct.valueOf(row.getString("act")),
                new EntryEvent.Rests(
                        row.getString("case_number"),
                        row.getString("document"),
                        row.getString("reason")),
                row.getString("officer"),
                row.getString("second"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                mark == null
                        ? null
                        : new EntryEvent.MarkClock(
                                mark,
                                row.getObject("decide_by", LocalDate.class),
                                row.getObject("remove_by", LocalDate.class)));
    }

    @Override
    public LogName log() {
        return LogName.DECISION;
    }

    /// The columns say `not null`.
    @Override
    public long withoutLeaf() {
        return 0;
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        return jdbc.sql(ALL + " where leaf > :after and leaf <= :to")
                .param("after", after)
                .param("to", to)
                .query((row, n) -> {
                    long entry = row.getLong("entry");
                    EntryEvent event = event(row);
                    return new LoggedEvent(
                            row.getLong("leaf"),
                            row.getBytes("salt"),
                            event.canonical(entry),
                            "credit.event " + entry + " " + event.place());
                })
                .list();
    }
}
