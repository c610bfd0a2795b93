package org.quanyi.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/// The shape of the house: which room knows which, where SQL may stand, and that the picture of it
/// is true.
class ArchitectureTest {

    private static final ApplicationModules MODULES = RoomGraph.modules();
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.quanyi");

    private static final ArchRule SQL_IN_ITS_PLACE =
            noClasses()
                    .that(keepsNoSql())
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(JdbcClient.class, JdbcTemplate.class)
                    .because(
                            "a room's SQL stands in its Table and Ledger classes, where a test runs every statement");

    private static final ArchRule NO_OLD_JACKSON =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.fasterxml.jackson.databind..")
                    .because("the application speaks JSON by Jackson 3 (tools.jackson)");

    @Test
    void roomsKnowOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void roomsKnowOnlyWhatWasDecided() {
        assertThat(RoomGraph.of(MODULES).undecided()).isEmpty();
    }

    @Test
    void sqlStandsInTablesAndLedgers() {
        SQL_IN_ITS_PLACE.check(MAIN);
    }

    @Test
    void onlyOneJackson() {
        NO_OLD_JACKSON.check(MAIN);
    }

    @Test
    void thePictureOfTheRoomsIsTrue() {
        assertThat(
                        SourceTree.isFresh(
                                "docs/generated/modules.mmd", RoomGraph.of(MODULES).mermaid()))
                .as(
                        "docs/generated/modules.mmd is stale; write it with ./quanyi test -Dquanyi.regenerate=true")
                .isTrue();
    }

    // --- each rule is seen to bite ---

    @Test
    void refusesAnArrowThatWasNotDecided() {
        assertThat(new RoomGraph(Map.of("person", Set.of("employer"))).undecided()).hasSize(1);
        assertThat(new RoomGraph(Map.of("account", Set.of("contribution"))).undecided()).hasSize(1);
        assertThat(new RoomGraph(Map.of("access", Set.of("journal"))).undecided()).hasSize(1);
        assertThat(new RoomGraph(Map.of("log", Set.of("access"))).undecided()).hasSize(1);
        assertThat(new RoomGraph(Map.of("log", Set.of("store"))).undecided()).isEmpty();
        assertThat(new RoomGraph(Map.of("surprise", Set.of())).undecided()).hasSize(1);
        assertThat(
                        new RoomGraph(Map.of("person", Set.of("access", "journal", "store")))
                                .undecided())
                .isEmpty();
    }

    @Test
    void refusesACircle() {
        RoomGraph circle =
                new RoomGraph(Map.of("portal", Set.of("command"), "command", Set.of("portal")));
        assertThat(circle.undecided()).hasSize(2);
    }

    @Test
    void refusesSqlOutOfPlace() {
        JavaClasses planted = new ClassFileImporter().importClasses(SqlOutOfPlace.class);
        assertThat(SQL_IN_ITS_PLACE.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void showsTheArrowsInThePicture() {
        RoomGraph rooms = new RoomGraph(Map.of("account", Set.of("person", "journal")));
        assertThat(rooms.mermaid()).contains("    account --> person\n");
    }

    private static DescribedPredicate<JavaClass> keepsNoSql() {
        return DescribedPredicate.describe(
                "keep no SQL",
                type -> {
                    JavaClass outermost = type;
                    while (outermost.getEnclosingClass().isPresent()) {
                        outermost = outermost.getEnclosingClass().get();
                    }
                    String name = outermost.getSimpleName();
                    boolean sharedRoom =
                            type.getPackageName()
                                    .matches("org\\.quanyi\\.server\\.(store|journal)");
                    return !sharedRoom && !name.endsWith("Table") && !name.endsWith("Ledger");
                });
    }

    private record SqlOutOfPlace(JdbcClient jdbc) {}
}
