package org.quanyi.server.casework;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReversalTable {

    private final JdbcClient jdbc;

    ReversalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseFile reversing, CaseFile reversed) {
        jdbc.sql("insert into casework.reversal (file, reverses) values (:file, :reverses)")
                .param("file", reversing.id())
                .param("reverses", reversed.id())
                .update();
    }

    /// The number of the case that one undoes.
    Optional<String> reversed(CaseFile file) {
        return jdbc.sql(
                        """
                        select f.number from casework.reversal r join casework.file f on f.id = r.reverses
                         where r.file = :file
                        """)
                .param("file", file.id())
                .query(String.class)
                .optional();
    }

    /// The number of the newest case that undoes one.
    Optional<String> reversing(CaseFile file) {
        return jdbc.sql(
                        """
                        select f.number from casework.reversal r join casework.file f on f.id = r.file
                         where r.reverses = :file order by r.file desc limit 1
                        """)
                .param("file", file.id())
                .query(String.class)
                .optional();
    }
}
