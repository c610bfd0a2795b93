package org.quanyi.server.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Sealing;
import org.quanyi.server.person.NumberDigestTable.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows from before names and numbers were sealed.
@Component
class UnsealedTable {

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final NumberDigestTable digests;

    UnsealedTable(JdbcClient jdbc, DataKeys keys, NumberDigestTable digests) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.digests = digests;
    }

    boolean isEmpty() {
        return jdbc.sql(
                        """
                        select not exists (select from person.person where sealed_name is null)
                               and not exists (select from person.number where sealed is null)
                        """)
                .query(Boolean.class)
                .single();
    }

    private record Clear(int row, int person, String text, @Nullable String birth) {}

    /// Seals some names and births.
    ///
    /// @return how many
    int sealNames(int atMost) {
        List<Clear> rows =
                jdbc.sql(
                                """
                                select id, name, birth::text as birth from person.person
                                 where sealed_name is null order by id limit :most for update
                                """)
                        .param("most", atMost)
                        .query((row, n) ->
                                new Clear(
                                        row.getInt("id"),
                                        row.getInt("id"),
                                        row.getString("name"),
                                        row.getString("birth")))
                        .list();
        Map<Integer, DataKey> dataKeys = keys.make(rows.stream().map(Clear::person).toList());
        Sealing sealing = keys.sealing();
        byte[][] names = new byte[rows.size()][];
        byte[][] births = new byte[rows.size()][];
        for (int i = 0; i < names.length; i++) {
            Clear row = rows.get(i);
            DataKey key = Objects.requireNonNull(dataKeys.get(row.person()));
            names[i] = sealing.seal(PersonTable.NAME, key, row.text());
            String birth = row.birth();
            if (birth != null) {
                births[i] = sealing.seal(PersonTable.BIRTH, key, birth);
            }
        }
        jdbc.sql(
                        """
                        update person.person p
                           set name = null, birth = null, sealed_name = t.name, sealed_birth = t.birth
                          from unnest(:ids, :names, :births) as t (id, name, birth) where p.id = t.id
                        """)
                .param("ids", rows.stream().map(Clear::row).toArray(Integer[]::new))
                .param("names", names)
                .param("births", births)
                .update();
        return rows.size();
    }

    /// Seals some numbers and puts them into the blind index.
    ///
    /// @return how many
    int sealNumbers(int atMost) {
        List<Clear> rows =
                jdbc.sql(
                                """
                                select id, person, number from person.number
                                 where sealed is null order by id limit :most for update
                                """)
                        .param("most", atMost)
                        .query((row, n) ->
                                new Clear(
                                        row.getInt("id"),
                                        row.getInt("person"),
                                        row.getString("number"),
                                        null))
                        .list();
        Map<Integer, DataKey> dataKeys =
                keys.make(rows.stream().map(Clear::person).distinct().toList());
        Sealing sealing = keys.sealing();
        jdbc.sql(
                        """
                        update person.number p set number = null, sealed = t.sealed
                          from unnest(:ids, :sealed) as t (id, sealed) where p.id = t.id
                        """)
                .param("ids", rows.stream().map(Clear::row).toArray(Integer[]::new))
                .param(
                        "sealed",
                        rows.stream()
                                .map(r ->
                                        sealing.seal(
                                                PersonTable.NUMBER,
                                                Objects.requireNonNull(dataKeys.get(r.person())),
                                                r.text()))
                                .toArray(byte[][]::new))
                .update();
        digests.insert(rows.stream().map(r -> new Held(r.text(), r.person())).toList());
        return rows.size();
    }

    /// Writes the tables anew, so that no dead row keeps what was clear. PostgreSQL 16 leaves that
    /// to the owner.
    void rewrite() {
        boolean may =
                jdbc.sql("select current_setting('server_version_num')::integer >= 170000")
                        .query(Boolean.class)
                        .single();
        if (may) {
            jdbc.sql("vacuum (full, analyze) person.person").update();
            jdbc.sql("vacuum (full, analyze) person.number").update();
        }
    }
}
