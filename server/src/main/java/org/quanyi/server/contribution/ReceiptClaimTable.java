package org.quanyi.server.contribution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReceiptClaimTable {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ReceiptClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param number of the case
    void insert(String number, String serial, int employer, Instant at) {
        jdbc.sql(
                        """
                        insert into contribution.receipt_claim (number, serial, employer, asked_at)
                        values (:number, :serial, :employer, :at)
                        """)
                .param("number", number)
                .param("serial", serial)
                .param("employer", employer)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// The numbers of an employer's cases, newest first.
    List<String> of(int employer) {
        return jdbc.sql(
                        """
                        select number from contribution.receipt_claim
                         where employer = :employer order by asked_at desc, number desc limit :most
                        """)
                .param("employer", employer)
                .param("most", MOST)
                .query((row, n) -> row.getString("number"))
                .list();
    }
}
