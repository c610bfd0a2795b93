package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.Law;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.Row;
import org.quanyi.rules.credit.SubjectKind;
import org.quanyi.server.honour.Deed;
import org.quanyi.server.store.OwnerConnection;

/// What is never done with the honour of a person, whoever writes the code: it is not counted, not
/// compared, not published, and has no reader but the person's own pages and the window.
class HonourCharterTest {

    private static final Pattern ADDED_UP =
            Pattern.compile(
                    "(?i)\\b(count|sum|avg|min|max|rank|dense_rank|row_number|ntile|group\\s+by|order\\s+by|having|limit)\\b"
                            + "|\\.size\\(\\)|\\.count\\(\\)|counting\\(");

    /// Who may name the room: what shows a person their own record, and the window.
    private static final String ITS_READERS =
            ".*/(honour/[A-Za-z-]+|portal/(CopyDocument|CopyRows|OwnCopies|OwnCopy)"
                    + "|portal/package-info|portal/web/(HonourDeskPage|HonoursPage|MePage))\\.java";

    private static boolean addsUp(String code) {
        return ADDED_UP.matcher(code).find();
    }

    @Test
    void isNotCountedAndNotPutInAnOrder() {
        List<SourceFile> room =
                SourceTree.mainJava().stream()
                        .filter(file -> file.path().contains("/server/honour/"))
                        .toList();
        assertThat(room).hasSizeGreaterThan(5);
        for (SourceFile file : room) {
            assertThat(addsUp(withoutComments(file.text()))).as(file.path()).isFalse();
        }
        List<SourceFile> pages =
                SourceTree.under("/resources/templates/", ".html").stream()
                        .filter(file -> file.text().contains("#{honour."))
                        .toList();
        assertThat(pages).hasSizeGreaterThan(3);
        for (SourceFile page : pages) {
            assertThat(page.text())
                    .as(page.path())
                    .doesNotContainPattern("(kept|offered|honours)\\.size|#lists\\.size");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from honour.honour where person = :p",
                "select id from honour.honour order by kept_on",
                "honours.of(person).size()",
                "of(person).stream().count()"
            })
    void seesACount(String code) {
        assertThat(addsUp(code)).isTrue();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^\\s*//.*$", "");
    }

    @Test
    void isReadByNobodyElse() {
        for (SourceFile file : SourceTree.mainJava()) {
            if (!file.path().matches(ITS_READERS)) {
                assertThat(file.text())
                        .as(file.path())
                        .doesNotContain("server.honour", "honour.honour");
            }
        }
        for (SourceFile file : SourceTree.under("/db/migration/", ".sql")) {
            if (!file.path().contains("/db/migration/honour/")) {
                assertThat(file.text()).as(file.path()).doesNotContain("honour.");
            }
        }
    }

    @Test
    void isOfAPersonNeverPublicAndNeverInTheRegister() {
        List<Row.Commendation> rows =
                Catalogue.of(Law.load()).commendations().stream()
                        .filter(row -> row.subjects().contains(SubjectKind.PERSON))
                        .toList();
        assertThat(rows)
                .extracting(Row.Commendation::code)
                .containsExactlyInAnyOrder("C-P1", "C-P2");
        assertThat(rows).allMatch(row -> row.publication() == RecordType.Publication.NEVER);
        assertThat(Deed.values()).allMatch(deed -> deed.code().startsWith("C-P"));
    }

    /// Tried with the rights of the owner of the tables, whom no grant stops.
    @Test
    void cannotBePublishedOrBeginWithoutAnOfferByAnybody() throws SQLException {
        String id = UUID.randomUUID().toString();
        LocalDate day = LocalDate.of(2026, 11, 1);
        try (Connection owner = OwnerConnection.open(TestServer.shared().store());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            String offer = insert(id, day, "null", "null", "false");
            statement.execute(offer);
            for (String wrong :
                    List.of(
                            "update honour.honour set published = true where id = '" + id + "'",
                            "update honour.honour set sealed = '\\x02' where id = '" + id + "'",
                            "update honour.honour set person = 2 where id = '" + id + "'",
                            insert(UUID.randomUUID().toString(), day, "null", "null", "true"),
                            insert(
                                    UUID.randomUUID().toString(),
                                    day,
                                    "'" + day + "'",
                                    "null",
                                    "false"))) {
                assertThatThrownBy(() -> statement.execute(wrong))
                        .as(wrong)
                        .isInstanceOf(SQLException.class)
                        .satisfies(e ->
                                assertThat(((SQLException) e).getSQLState()).isEqualTo("23514"));
                owner.rollback();
                statement.execute(offer);
            }
            statement.execute(
                    "update honour.honour set kept_on = '" + day + "' where id = '" + id + "'");
            assertThatThrownBy(() ->
                            statement.execute("delete from honour.honour where id = '" + id + "'"))
                    .hasMessageContaining("offered, kept, deleted");
            owner.rollback();
        }
    }

    private static String insert(
            String id, LocalDate until, String kept, String deleted, String published) {
        return "insert into honour.honour (id, person, sealed, until_day, kept_on, deleted_on, published) values ('%s', 1, '\\x01', '%s', %s, %s, %s)"
                .formatted(id, until, kept, deleted, published);
    }
}
