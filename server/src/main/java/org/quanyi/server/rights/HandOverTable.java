package org.quanyi.server.rights;

import java.time.Instant;
import java.util.Optional;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandOverTable {

    private final JdbcClient jdbc;
    private final KeysOfPerson same;

    HandOverTable(JdbcClient jdbc, KeysOfPerson same) {
        this.jdbc = jdbc;
        this.same = same;
    }

    /// A code that was tried, whose row the transaction holds.
    record Tried(String reference, String about, byte[] hash) {}

    String nextReference() {
        long count = jdbc.sql("select nextval('rights.hand_over_seq')").query(Long.class).single();
        return String.format(java.util.Locale.ROOT, "J%06d", count);
    }

    /// Keeps a code in the place of the one before, unless too many were drawn since a moment.
    ///
    /// @return whether it is kept
    boolean put(int person, Tried code, Instant until, Instant now, Instant since, int most) {
        return jdbc.sql(
                                """
                                insert into rights.hand_over as h (person, reference, about, hash, tries, until, drawn, since)
                                values (:person, :reference, :about, :hash, 0, :until, 1, :now)
                                on conflict (person) do update
                                   set reference = excluded.reference, about = excluded.about, hash = excluded.hash,
                                       tries = 0, until = excluded.until, used_at = null,
                                       drawn = case when h.since > :since then h.drawn + 1 else 1 end,
                                       since = case when h.since > :since then h.since else excluded.since end
                                 where h.since <= :since or h.drawn < :most
                                """)
                        .param("person", person)
                        .param("reference", code.reference())
                        .param("about", code.about())
                        .param("hash", code.hash())
                        .param("until", DraftTable.utc(until))
                        .param("now", DraftTable.utc(now))
                        .param("since", DraftTable.utc(since))
                        .param("most", most)
                        .update()
                == 1;
    }

    /// Counts a try; empty when there is no code, or it is used, over, or tried often enough. Of
    /// two at once the second waits for what the first makes of it. Of two that were drawn under
    /// two numbers of the person the later one is tried.
    Optional<Tried> tryOnce(int person, int most, Instant now) {
        return jdbc.sql(
                        """
                        update rights.hand_over set tries = tries + 1
                         where person = (select person from rights.hand_over
                                          where person = any (:persons) order by until desc limit 1)
                           and used_at is null and tries < :most and until > :now
                        returning reference, about, hash
                        """)
                .param("persons", same.all(person))
                .param("most", most)
                .param("now", DraftTable.utc(now))
                .query((row, n) ->
                        new Tried(
                                row.getString("reference"),
                                row.getString("about"),
                                row.getBytes("hash")))
                .optional();
    }

    void used(String reference, Instant now) {
        jdbc.sql("update rights.hand_over set used_at = :now where reference = :reference")
                .param("now", DraftTable.utc(now))
                .param("reference", reference)
                .update();
    }

    void wrong(String account, Instant now) {
        jdbc.sql("insert into rights.wrong_try (account, at) values (:account, :now)")
                .param("account", account)
                .param("now", DraftTable.utc(now))
                .update();
    }

    int wrongSince(String account, Instant since) {
        return jdbc.sql(
                        "select count(*) from rights.wrong_try where account = :account and at > :since")
                .param("account", account)
                .param("since", DraftTable.utc(since))
                .query(Integer.class)
                .single();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from rights.wrong_try where at < :moment")
                .param("moment", DraftTable.utc(moment))
                .update();
    }
}
