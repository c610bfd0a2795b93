package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanyi.server.TestServer;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the schema of the register cannot hold, whoever writes to it.
class CreditSchemaTest {

    private static final RegisterWorld WORLD =
            new RegisterWorld(TestServer.shared(), LocalDate.of(2026, 6, 1));

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
                        "compensation.case_number", "entry.case_number", "event.case_number");
    }

    @Test
    void refusesInTheDatabaseWhatTheRegisterRefuses() throws SQLException {
        CreditEntry entry = WORLD.enter(WORLD.listed(WORLD.organisation(901))).orThrow();
        try (Connection owner = OwnerConnection.open(TestServer.shared().store());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(copy(entry, "code", "second_by", "ends", "type"));
            owner.rollback();
            for (String wrong :
                    List.of(
                            copy(entry, "'92' || substr(code, 3)", "second_by", "ends", "type"),
                            copy(entry, "code", "decided_by", "ends", "type"),
                            copy(entry, "code", "second_by", "ends + 900", "type"),
                            copy(entry, "code", "second_by", "ends", "'R17'"))) {
                assertThatThrownBy(() -> statement.execute(wrong))
                        .as(wrong)
                        .hasMessageContaining("check constraint");
                owner.rollback();
            }
            assertThatThrownBy(() ->
                            statement.execute(
                                    "insert into credit.measure values ("
                                            + entry.id()
                                            + ", 'LABOUR', 'M02', '2026-06-01', '2026-07-01',"
                                            + " array['a','b','c','d','e'])"))
                    .hasMessageContaining("foreign key");
            owner.rollback();
        }
    }

    private static String copy(
            CreditEntry entry, String code, String second, String ends, String type) {
        return """
        insert into credit.entry (employer, code, type, area, gravity, region, act_from, act_to, amount, document, source, issuer,
                                  basis, decided_on, effective_on, exclusions, memo, case_number, decided_by, second_by,
                                  published, publish_reason, starts, ends, entered_at, leaf, salt)
        select employer, %s, %s, area, gravity, region, act_from, act_to, amount, document, source, issuer, basis,
               decided_on, effective_on, exclusions, memo, case_number, decided_by, %s, false, publish_reason,
               starts, %s, entered_at, leaf + 1000000000, salt
          from credit.entry where id = %d
        """
                .formatted(code, type, second, ends, entry.id());
    }
}
