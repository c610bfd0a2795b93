package org.quanyi.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.TestServer;

/// The promises of the store: who may do what, what it refuses to run on, and that data stay.
class StoreTest {

    private static final List<String> LEDGERS =
            List.of(
                    "access.read_line",
                    "access.head_map",
                    "access.read_head",
                    "access.staff_tie",
                    "access.delayed_reveal",
                    "access.protected_person",
                    "access.staff_region",
                    "access.canary_person",
                    "access.register_change",
                    "keys.encryption_key",
                    "keys.erasure",
                    "person.contact",
                    "journal.entry",
                    "journal.ledger_root",
                    "log.leaf",
                    "log.place",
                    "log.tile",
                    "log.checkpoint",
                    "log.older",
                    "log.origin",
                    "log.own_event",
                    "log.cosignature",
                    "account.posting",
                    "account.credit",
                    "account.interest",
                    "contribution.stored_line",
                    "contribution.due",
                    "contribution.receipt",
                    "contribution.receipt_step",
                    "contribution.settlement",
                    "contribution.refund",
                    "contribution.row_fix",
                    "contribution.backdated",
                    "contribution.backdated_line",
                    "contribution.receipt_claim",
                    "casework.party",
                    "casework.item",
                    "casework.step",
                    "casework.duty",
                    "casework.returned",
                    "casework.letter",
                    "casework.deadline",
                    "casework.decision",
                    "casework.opened",
                    "person.same_person",
                    "person.life_event",
                    "casework.attachment",
                    "casework.told_by",
                    "casework.notice",
                    "casework.notice_done",
                    "casework.delivery",
                    "casework.delivery_check",
                    "casework.link",
                    "casework.stay",
                    "casework.stay_end",
                    "casework.suspension",
                    "casework.suspension_end",
                    "exchange.consent",
                    "exchange.consent_use",
                    "credit.entry",
                    "credit.measure",
                    "credit.event",
                    "credit.notice",
                    "credit.recall",
                    "credit.sent",
                    "credit.ack",
                    "credit.unanswered",
                    "credit.closed",
                    "credit.answered",
                    "credit.reversal",
                    "credit.reversal_failed",
                    "credit.compensation",
                    "credit.commendation",
                    "credit.commendation_told",
                    "credit.commendation_wish",
                    "credit.commendation_end",
                    "credit.commendation_end_undone",
                    "document.issued",
                    "document.file",
                    "document.revocation",
                    "document.status_list",
                    "document.status_entry",
                    "wage.upload",
                    "wage.month_line",
                    "wage.complaint_link",
                    "wage.decision",
                    "wage.decision_end",
                    "wage.class_wish",
                    "wage.class_reversal",
                    "portal.statement");

    @Test
    void theRunTimeRoleCannotChangeOrEmptyALedger() throws SQLException {
        try (Connection connection = TestServer.shared().store().dataSource().getConnection()) {
            for (String ledger : LEDGERS) {
                String column =
                        ledger.equals("portal.statement")
                                ? "person"
                                : anyColumn(connection, ledger);
                for (String attack :
                        List.of(
                                "update " + ledger + " set " + column + " = " + column,
                                "delete from " + ledger,
                                "truncate " + ledger)) {
                    assertThatThrownBy(() -> run(connection, attack))
                            .as(attack)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    /// The first column of a ledger that somebody could set.
    private static String anyColumn(Connection connection, String ledger) throws SQLException {
        String first =
                """
                select attname from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and attidentity = '' and not attisdropped
                 order by attnum limit 1
                """;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(first.formatted(ledger))) {
            assertThat(found.next()).as(ledger).isTrue();
            return found.getString(1);
        }
    }

    @Test
    void theRunTimeRoleOwnsNothing() throws SQLException {
        try (Connection connection = TestServer.shared().store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    @Test
    void embeddedDataOutliveAKillOfPostgres(@TempDir Path folder) throws Exception {
        StateFolder state = new StateFolder(folder);
        try (Store store = Store.open(state, Map.of())) {
            OwnerConnection.run(store, "create table access.kept (n integer)");
            OwnerConnection.run(store, "insert into access.kept values (7)");
            PostgresKill.kill(folder);
            store.revive();
            assertThat(OwnerConnection.run(store, "update access.kept set n = 8")).isEqualTo(1);
        }
        try (Store again = Store.open(state, Map.of())) {
            assertThat(OwnerConnection.run(again, "delete from access.kept where n = 8"))
                    .isEqualTo(1);
        }
        assertThat(folder.resolve("pg18").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondProcessJoinsAndTheLastOneStopsTheDatabase(@TempDir Path folder) {
        StateFolder state = new StateFolder(folder);
        Store first = Store.open(state, Map.of());
        first.close();
        assertThat(folder.resolve("pg18").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void anExternalDatabaseIsUsedWithARunTimeRoleOfItsOwn(@TempDir Path folder, @TempDir Path other)
            throws SQLException {
        try (Store embedded = Store.open(new StateFolder(folder), Map.of())) {
            Login superuser = PostgresKill.superuser(embedded, folder);
            try (Sql sql = new Sql(superuser)) {
                sql.run("create role agency login createrole password 'agency'");
                sql.run("create database agency owner agency");
            }
            Map<String, String> environment =
                    Map.of(
                            "QUANYI_DATABASE_URL", superuser.url().replace("/postgres", "/agency"),
                            "QUANYI_DATABASE_USER", "agency",
                            "QUANYI_DATABASE_PASSWORD", "agency");
            // The embedded server has the role already; an agency's own server would not.
            PostgresKill.asSuperuser(
                    embedded, folder, List.of("grant quanyi_app to agency with admin option"));
            try (Store external = Store.open(new StateFolder(other), environment)) {
                assertThat(external.isEmbedded()).isFalse();
                try (Connection connection = external.dataSource().getConnection()) {
                    assertThat(connection.getMetaData().getUserName())
                            .isEqualTo(Store.RUN_TIME_ROLE);
                }
            }
        }
    }

    @Test
    void refusesADatabaseThatMayForget(@TempDir Path folder) throws SQLException {
        try (Store embedded = Store.open(new StateFolder(folder), Map.of())) {
            try (Sql sql = new Sql(PostgresKill.superuser(embedded, folder))) {
                sql.run("alter role quanyi_owner set synchronous_commit = off");
            }
            assertThatThrownBy(() -> Durability.check(embedded.owner()))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void saysInOneSentenceThatADatabaseDoesNotAnswer(@TempDir Path folder) {
        Map<String, String> environment =
                Map.of(
                        "QUANYI_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2");
        assertThatThrownBy(() -> Store.open(new StateFolder(folder), environment))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void saysInOneSentenceThatTheFolderCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new StateFolder(file.resolve("below")).create())
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("QUANYI_DATA");
    }

    @Test
    void refusesToServeTwiceFromOneFolder(@TempDir Path folder) throws Exception {
        StateFolder state = new StateFolder(folder);
        try (AutoCloseable first = state.serveAlone()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(state::serveAlone)
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("already running");
        }
    }
}
