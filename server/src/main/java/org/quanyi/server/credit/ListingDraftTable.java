package org.quanyi.server.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.server.casework.CaseAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers typed on the long forms of listings and did not send.
@Component
class ListingDraftTable {

    private final JdbcClient jdbc;

    ListingDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps one in the place of the officer's own before; those that are over go.
    void put(Which which, Map<String, String> typed, Instant now, Instant until) {
        jdbc.sql("delete from credit.draft where until <= :now").param("now", utc(now)).update();
        List<String> names = new ArrayList<>(typed.keySet());
        jdbc.sql(
                        """
                        insert into credit.draft (case_number, act, account, fields, words, until)
                        values (:number, :act, :account, :fields, :words, :until)
                        on conflict (case_number, act, account) do update
                           set fields = excluded.fields, words = excluded.words, until = excluded.until
                        """)
                .params(columns(which))
                .param("fields", names.toArray(String[]::new))
                .param("words", names.stream().map(typed::get).toArray(String[]::new))
                .param("until", utc(until))
                .update();
    }

    /// Which draft: of whom, of which form of which case.
    record Which(String number, CaseAct act, String account) {}

    /// What was typed; empty where there is none, or it is over.
    Map<String, String> of(Which which, Instant now) {
        return jdbc.sql(
                        """
                        select fields, words from credit.draft
                         where case_number = :number and act = :act and account = :account and until > :now
                        """)
                .params(columns(which))
                .param("now", utc(now))
                .query((row, n) -> typed(row))
                .optional()
                .orElse(Map.of());
    }

    private static Map<String, String> typed(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("fields").getArray();
        String[] words = (String[]) row.getArray("words").getArray();
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            typed.put(names[i], words[i]);
        }
        return typed;
    }

    void drop(Which which) {
        jdbc.sql(
                        """
                        delete from credit.draft where case_number = :number and act = :act and account = :account
                        """)
                .params(columns(which))
                .update();
    }

    private static Map<String, Object> columns(Which which) {
        return Map.of(
                "number", which.number(), "act", which.act().name(), "account", which.account());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
