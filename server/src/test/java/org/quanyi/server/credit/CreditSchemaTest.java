package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanyi.server.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the schema of the register cannot hold, whoever writes to it. What its checks refuse is
/// tried in [CreditCharterTest].
class CreditSchemaTest {

    /// There is nowhere to put a person: no column that would be one, none that takes a free key.
    @Test
    void hasNoColumnForAPerson() {
        List<String> columns =
                JdbcClient.create(TestServer.shared().store().dataSource())
                        .sql(
                                """
                                select table_name || '.' || column_name from information_schema.columns
                                 where table_schema = 'credit' and table_name <> 'migration_history'
                                """)
                        .query(String.class)
                        .stream()
                        .map(String::valueOf)
                        .toList();
        assertThat(columns).contains("entry.employer", "event.officer");
        Pattern person =
                Pattern.compile("(?i)person|insured|worker|number$|id_|name|birth|phone|address");
        assertThat(columns.stream().filter(c -> person.matcher(c).find()).toList())
                .containsExactlyInAnyOrder(
                        "compensation.case_number",
                        "entry.case_number",
                        "event.case_number",
                        "commendation.case_number",
                        "commendation_end.case_number",
                        "commendation_end_undone.case_number",
                        "commendation_told.case_number",
                        "draft.case_number");
    }
}
