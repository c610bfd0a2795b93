package org.quanyi.server.contribution;

import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The changes that employers made on the page; they are read with their filing.
@Component
class RowFixTable {

    private final JdbcClient jdbc;
    private final FilingSeal seal;

    RowFixTable(JdbcClient jdbc, FilingSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(int filing, RowFix fix) {
        String value = fix.value();
        jdbc.sql(
                        """
                        insert into contribution.row_fix (filing, line, kind, letter, sealed_value, fixed_by, fixed_at)
                        values (:filing, :line, :kind, :letter, :value, :by, :at)
                        """)
                .param("filing", filing)
                .param("line", fix.line())
                .param("kind", fix.kind().name())
                .param("letter", fix.letter())
                .param("value", value == null ? null : seal.sealCell(filing, value), Types.BINARY)
                .param("by", fix.by())
                .param("at", fix.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
