package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files kept in clear from before there were keys. Each is sealed by one statement of its own.
@Component
class UnsealedFilingTable {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final FilingSeal seal;

    UnsealedFilingTable(JdbcClient jdbc, FilingSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Clear(int id, int employer, Month month, byte[] content) {}

    /// Seals some.
    ///
    /// @return how many
    int sealSome() {
        List<Clear> some =
                jdbc.sql(
                                """
                                select id, employer, month, content from contribution.filing
                                 where not sealed order by id limit :most
                                """)
                        .param("most", AT_ONCE)
                        .query((row, n) ->
                                new Clear(
                                        row.getInt("id"),
                                        row.getInt("employer"),
                                        new Month(row.getInt("month")),
                                        row.getBytes("content")))
                        .list();
        for (Clear each : some) {
            jdbc.sql(
                            """
                            update contribution.filing set content = :sealed, sealed = true
                             where id = :id and not sealed
                            """)
                    .param("sealed", seal.seal(each.employer(), each.month(), each.content()))
                    .param("id", each.id())
                    .update();
        }
        return some.size();
    }
}
