package org.quanyi.server.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.Sealing;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Facts of lives and what took them back (生平事项登记簿), line by line, each with its leaf. What a fact
/// says is sealed under the person's key and goes with it.
@Component
class LifeEventLedger implements LoggedEvents {

    private static final Field WHAT = new Field("person.life_event", "sealed");
    private static final String BREAK = "\n";

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final PublicLog log;

    LifeEventLedger(JdbcClient jdbc, DataKeys keys, PublicLog log) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.log = log;
    }

    /// A line as it stands, still sealed.
    private record Line(
            long id,
            int person,
            LifeFact.Kind kind,
            @Nullable LocalDate day,
            byte[] sealed,
            LifeFact.Source source,
            Origin origin) {

        @Nullable LifeEvent open(Sealing sealing, @Nullable DataKey key) {
            if (key == null) {
                return null;
            }
            String[] part = sealing.text(WHAT, key, sealed).split(BREAK, -1);
            LocalDate happened = day == null ? LocalDate.parse(part[0]) : day;
            String value = day == null ? "" : part[0];
            LifeFact fact = new LifeFact(kind, happened, value, source, part[1]);
            return new LifeEvent(id, person, fact, origin.caseNumber, origin.at, origin.annulled);
        }
    }

    private record Origin(String caseNumber, Instant at, LifeEvent.@Nullable Annulment annulled) {}

    /// All facts of some keys, taken back or not, in the order of their recording; none of those
    /// who were erased.
    List<LifeEvent> of(Collection<Integer> persons) {
        List<Line> lines =
                jdbc.sql(
                                """
                                select e.id, e.person, e.kind, e.happened_on, e.sealed, e.source, e.case_number, e.recorded_at,
                                       a.case_number as annulled_by, a.recorded_at as annulled_at
                                  from person.life_event e left join person.life_event a on a.annuls = e.id
                                 where e.person = any (:persons) and e.annuls is null order by e.id
                                """)
                        .param("persons", persons.toArray(Integer[]::new))
                        .query((row, n) -> line(row))
                        .list();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Integer, DataKey> dataKeys =
                keys.of(lines.stream().map(Line::person).distinct().toList());
        Sealing sealing = keys.sealing();
        List<LifeEvent> events = new ArrayList<>(lines.size());
        for (Line line : lines) {
            LifeEvent event = line.open(sealing, dataKeys.get(line.person()));
            if (event != null) {
                events.add(event);
            }
        }
        return List.copyOf(events);
    }

    /// The same by key; keys without any are absent.
    Map<Integer, List<LifeEvent>> byKey(Collection<Integer> persons) {
        Map<Integer, List<LifeEvent>> byKey = new HashMap<>();
        of(persons).forEach(e -> byKey.computeIfAbsent(e.person(), _ -> new ArrayList<>()).add(e));
        return byKey;
    }

    private static Line line(ResultSet row) throws SQLException {
        String annulledBy = row.getString("annulled_by");
        return new Line(
                row.getLong("id"),
                row.getInt("person"),
                LifeFact.Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getBytes("sealed"),
                LifeFact.Source.valueOf(row.getString("source")),
                new Origin(
                        row.getString("case_number"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        annulledBy == null
                                ? null
                                : new LifeEvent.Annulment(
                                        annulledBy,
                                        row.getObject("annulled_at", OffsetDateTime.class)
                                                .toInstant())));
    }

    /// The newest line there is; 0 for none.
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from person.life_event")
                .query(Long.class)
                .single();
    }

    /// Two facts of some of the same persons come one after the other.
    void lock(Collection<Integer> persons) {
        jdbc.sql(
                        "select id from person.person where id = any (:persons) order by id for no key update")
                .param("persons", persons.toArray(Integer[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// Writes a fact. The day of a birth is sealed with the rest: it is part of who somebody is.
    void append(int person, LifeFact fact, String caseNumber, Instant at) {
        DataKey key =
                keys.of(person)
                        .orElseThrow(() ->
                                new IllegalArgumentException("person " + person + " was erased"));
        boolean isBirth = fact.kind() == LifeFact.Kind.BIRTH;
        String what = (isBirth ? fact.day().toString() : fact.value()) + BREAK + fact.document();
        insert(
                new Written(
                        person,
                        places(person) + 1,
                        fact.kind().name(),
                        isBirth ? null : fact.day(),
                        keys.sealing().seal(WHAT, key, what),
                        fact.source().name(),
                        null),
                caseNumber,
                at);
    }

    /// Writes that a fact was taken back.
    void annul(LifeEvent event, String caseNumber, Instant at) {
        insert(
                new Written(
                        event.person(),
                        places(event.person()) + 1,
                        event.fact().kind().name(),
                        null,
                        null,
                        event.fact().source().name(),
                        event.id()),
                caseNumber,
                at);
    }

    private int places(int person) {
        return jdbc.sql(
                        "select coalesce(max(place), 0) from person.life_event where person = :person")
                .param("person", person)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /// A line as it is written.
    ///
    /// @param annuls the line that it takes back; null for a fact
    private record Written(
            int person,
            int place,
            String kind,
            @Nullable LocalDate day,
            byte @Nullable [] sealed,
            String source,
            @Nullable Long annuls) {

        byte[] canonical(String caseNumber, Instant at) {
            Canonical fields =
                    new Canonical().text("life-event").number(person).number(place).text(kind);
            fields = day == null ? fields.absent() : fields.text(day.toString());
            fields = sealed == null ? fields.absent() : fields.bytes(sealed);
            fields = annuls == null ? fields.absent() : fields.number(annuls);
            return fields.text(source).text(caseNumber).text(at.toString()).toBytes();
        }
    }

    private void insert(Written line, String caseNumber, Instant at) {
        Leaf leaf = log.append(LeafKind.LIFE_EVENT, line.canonical(caseNumber, at));
        jdbc.sql(
                        """
                        insert into person.life_event (person, place, kind, happened_on, sealed, source, annuls, case_number,
                                                       recorded_at, leaf, salt)
                        values (:person, :place, :kind, :day, :sealed, :source, :annuls, :case, :at, :leaf, :salt)
                        """)
                .param("person", line.person())
                .param("place", line.place())
                .param("kind", line.kind())
                .param("day", line.day())
                .param("sealed", line.sealed())
                .param("source", line.source())
                .param("annuls", line.annuls())
                .param("case", caseNumber)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
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
        return jdbc.sql(
                        """
                        select person, place, kind, happened_on, sealed, source, annuls, case_number, recorded_at, leaf, salt
                          from person.life_event where leaf > :after and leaf <= :to
                        """)
                .param("after", after)
                .param("to", to)
                .query((row, n) -> {
                    Written line =
                            new Written(
                                    row.getInt("person"),
                                    row.getInt("place"),
                                    row.getString("kind"),
                                    row.getObject("happened_on", LocalDate.class),
                                    row.getBytes("sealed"),
                                    row.getString("source"),
                                    row.getObject("annuls", Long.class));
                    Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    return new LoggedEvent(
                            row.getLong("leaf"),
                            row.getBytes("salt"),
                            line.canonical(row.getString("case_number"), at),
                            "person.life_event %d %d".formatted(line.person(), line.place()));
                })
                .list();
    }
}
