package org.quanyi.server.wage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which investigation a complaint led to. No page of an employer reads it.
@Component
class ComplaintLinkTable {

    private final JdbcClient jdbc;

    ComplaintLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a link, once.
    void link(String complaint, String inspection, Instant at) {
        jdbc.sql(
                        """
                        insert into wage.complaint_link (complaint, inspection, linked_at)
                        values (:complaint, :inspection, :at) on conflict do nothing
                        """)
                .param("complaint", complaint)
                .param("inspection", inspection)
                .param("at", WageLedger.utc(at))
                .update();
    }

    Optional<String> inspection(String complaint) {
        return jdbc.sql("select inspection from wage.complaint_link where complaint = :complaint")
                .param("complaint", complaint)
                .query(String.class)
                .optional();
    }

    List<String> complaints(String inspection) {
        return jdbc.sql(
                        """
                        select complaint from wage.complaint_link where inspection = :inspection order by complaint
                        """)
                .param("inspection", inspection)
                .query((row, n) -> row.getString("complaint"))
                .list();
    }
}
