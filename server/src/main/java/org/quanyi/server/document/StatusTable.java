package org.quanyi.server.document;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StatusTable {

    private final JdbcClient jdbc;

    StatusTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest list, or a new one when that is half full. One process at a time.
    int openList(int entries) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document.status_list', 0))")
                .query((row, n) -> n)
                .single();
        return jdbc.sql(
                        """
                        select l.list from document.status_list l
                         where l.list = (select max(list) from document.status_list)
                           and (select count(*) from document.status_entry e where e.list = l.list) < l.entries / 2
                        """)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> insert(entries));
    }

    private int insert(int entries) {
        return jdbc.sql(
                        """
                        insert into document.status_list (list, entries)
                        select coalesce(max(list), 0) + 1, :entries from document.status_list
                        returning list
                        """)
                .param("entries", entries)
                .query(Integer.class)
                .single();
    }

    /// Takes a place, unless somebody has it.
    boolean take(int list, int index, String number) {
        return jdbc.sql(
                                """
                                insert into document.status_entry (list, index, number)
                                values (:list, :index, :number) on conflict (list, index) do nothing
                                """)
                        .param("list", list)
                        .param("index", index)
                        .param("number", number)
                        .update()
                == 1;
    }

    /// How many places a list has.
    Optional<Integer> entries(int list) {
        return jdbc.sql("select entries from document.status_list where list = :list")
                .param("list", list)
                .query(Integer.class)
                .optional();
    }

    /// The places of credentials that were taken back.
    List<Integer> revoked(int list) {
        return jdbc.sql(
                        """
                        select e.index from document.status_entry e join document.revocation r using (number)
                         where e.list = :list order by e.index
                        """)
                .param("list", list)
                .query((row, n) -> row.getInt("index"))
                .list();
    }
}
