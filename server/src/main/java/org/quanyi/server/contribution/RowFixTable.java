package org.quanyi.server.contribution;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The changes that employers made on the page; they are read with their filing.
@Component
class RowFixTable {

    private final JdbcClient jdbc;

    RowFixTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int filing, RowFix fix) {
        jdbc.sql(
                        """
                        insert into contribution.row_fix (filing, line, kind, letter, value, fixed_by, fixed_at)
                        values (:filing, :line, :kind, :letter, :value, :by, :at)
                        """)
                .param("filing", filing)
                .param("line", fix.line())
                .param("kind", fix.kind().name())
                .param("letter", fix.letter())
                .param("value", fix.value())
                .param("by", fix.by())
                .param("at", fix.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
