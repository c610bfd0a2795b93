package org.quanyi.server.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.proof.Canonical;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which keys are one person's (同一人认定): pairs that two officers found to be one, and pairs that
/// they found not to be one after all. Each has its leaf; nothing that was recorded under a key
/// moves to another, so that taking a finding back restores both records exactly.
@Component
class SamePersonLedger implements KeysOfPerson, LoggedEvents {

    private static final String FINDINGS =
            "select low, high, place, case_number, happened_at, leaf, salt from person.same_person";

    private final JdbcClient jdbc;
    private final PublicLog log;

    SamePersonLedger(JdbcClient jdbc, PublicLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public List<Integer> of(int person) {
        return jdbc.sql(
                        """
                        with recursive same (person) as (
                            select cast(:person as integer)
                            union
                            select other.person from same, lateral (
                                select high as person from person.same_now where low = same.person
                                union all
                                select low from person.same_now where high = same.person) other)
                        select person from same order by person <> :person, person
                        """)
                .param("person", person)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// For each of many keys that is one of several of a person the least of them; nothing for the
    /// others.
    Map<Integer, Integer> firsts(Collection<Integer> persons) {
        List<Integer> several =
                jdbc.sql(
                                """
                                select low from person.same_now where low = any (:persons)
                                union select high from person.same_now where high = any (:persons)
                                """)
                        .param("persons", persons.toArray(Integer[]::new))
                        .query((row, n) -> row.getInt(1))
                        .list();
        Map<Integer, Integer> firsts = HashMap.newHashMap(several.size());
        several.forEach(person -> firsts.put(person, first(person)));
        return firsts;
    }

    /// For each of many keys that is one of several of a person all of them; nothing for the
    /// others.
    Map<Integer, List<Integer>> keys(Collection<Integer> persons) {
        Map<Integer, List<Integer>> keys = new HashMap<>();
        firsts(persons).keySet().forEach(person -> keys.put(person, of(person)));
        return keys;
    }

    /// The leaf of the newest finding; 0 for none.
    long newest() {
        return jdbc.sql("select coalesce(max(leaf), 0) from person.same_person")
                .query(Long.class)
                .single();
    }

    /// Two findings about some of the same persons come one after the other.
    void lock(Collection<Integer> persons) {
        jdbc.sql(
                        "select id from person.person where id = any (:persons) order by id for no key update")
                .param("persons", persons.toArray(Integer[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// The pairs of a key with another one that stand.
    List<Pair> standing(int person) {
        return jdbc.sql("select low, high from person.same_now where :person in (low, high)")
                .param("person", person)
                .query((row, n) -> new Pair(row.getInt("low"), row.getInt("high")))
                .list();
    }

    private int places(Pair pair) {
        return jdbc.sql(
                        "select coalesce(max(place), 0) from person.same_person where low = :low and high = :high")
                .param("low", pair.low())
                .param("high", pair.high())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /// Writes the next finding about a pair: that they are one, or after that, that they are not.
    void append(Pair pair, String caseNumber, Instant at) {
        int place = places(pair) + 1;
        Leaf leaf = log.append(LeafKind.SAME_PERSON, canonical(pair, place, caseNumber, at));
        jdbc.sql(
                        """
                        insert into person.same_person (low, high, place, case_number, happened_at, leaf, salt)
                        values (:low, :high, :place, :case, :at, :leaf, :salt)
                        """)
                .param("low", pair.low())
                .param("high", pair.high())
                .param("place", place)
                .param("case", caseNumber)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    /// Two keys, the lesser first.
    record Pair(int low, int high) {

        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private static byte[] canonical(Pair pair, int place, String caseNumber, Instant at) {
        return new Canonical()
                .text("same-person")
                .number(pair.low())
                .number(pair.high())
                .number(place)
                .text(caseNumber)
                .text(at.toString())
                .toBytes();
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
        return jdbc.sql(FINDINGS + " where leaf > :after and leaf <= :to")
                .param("after", after)
                .param("to", to)
                .query((row, n) -> {
                    Pair pair = new Pair(row.getInt("low"), row.getInt("high"));
                    int place = row.getInt("place");
                    Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
                    return new LoggedEvent(
                            row.getLong("leaf"),
                            row.getBytes("salt"),
                            canonical(pair, place, row.getString("case_number"), at),
                            "person.same_person %d %d %d"
                                    .formatted(pair.low(), pair.high(), place));
                })
                .list();
    }
}
