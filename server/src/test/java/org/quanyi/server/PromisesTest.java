package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanyi.server.Claims.Claim;

/// The promises and the threats are all there, and each names tests that exist, or says that it has
/// none yet.
class PromisesTest {

    private static final int PROMISES = 20;
    private static final int THREATS = 42;
    private static final Map<String, Set<String>> KNOWN =
            Map.of("StoreTest", Set.of("theRunTimeRoleOwnsNothing"));

    @Test
    void everyPromiseNamesWhatHoldsAndChecksIt() {
        List<Claim> promises = Claims.parts(text("docs/promises.md"));
        assertThat(Claims.gaps(promises, "P", PROMISES)).isEmpty();
        assertThat(Claims.incomplete(promises)).isEmpty();
        assertThat(Claims.unfounded(promises, tests())).isEmpty();
    }

    @Test
    void everyThreatNamesItsTestsOrSaysThatItHasNone() {
        List<Claim> threats = Claims.rows(text("docs/threats.md"));
        assertThat(Claims.gaps(threats, "T", THREATS)).isEmpty();
        assertThat(Claims.unfounded(threats, tests())).isEmpty();
    }

    @Test
    void everyCommandThatTheyNameIsOne() {
        String both = text("docs/promises.md") + text("docs/threats.md");
        assertThat(both).contains("./quanyi verify");
        assertThat(Claims.unknownCommands(both, text("quanyi"))).isEmpty();
    }

    // --- each rule is seen to bite ---

    @Test
    void refusesALackAndADouble() {
        String rows = "| T1 | a | `StoreTest` |\n| T3 | c | `StoreTest` |\n| T3 | d | |\n";
        assertThat(Claims.gaps(Claims.rows(rows), "T", 3))
                .containsExactly("T3 is there twice", "T2 is missing");
        assertThat(Claims.gaps(Claims.parts("## P1 Money\n\n## P10 Kept\n"), "P", 2))
                .containsExactly("P2 is missing");
    }

    @Test
    void refusesATestThatIsNotThere() {
        assertThat(unfounded("`StoreTest`, `StoreTest.theRunTimeRoleOwnsNothing`")).isEmpty();
        assertThat(unfounded("`GoneTest`")).containsExactly("T1 names no test: `GoneTest`");
        assertThat(unfounded("`GoneTest.holds`. Not covered yet: the rest")).hasSize(1);
        assertThat(unfounded("`StoreTest.isGone`"))
                .containsExactly("T1 names no test: `StoreTest.isGone`");
    }

    @Test
    void refusesAMethodThatIsNoTest() {
        SourceFile planted =
                new SourceFile(
                        "server/src/test/java/PlantedTest.java",
                        """
                        class PlantedTest {
                            @Test void isOne() {}
                            @ParameterizedTest @ValueSource(ints = 1) void isOneToo(int i) {}
                            @TestFactory Object makesSome() { return 1; }
                            @BeforeAll static void isNone() {}
                            static void neither() {}
                        }
                        """);
        SourceFile world = new SourceFile("server/src/test/java/World.java", "class World {}");
        assertThat(Claims.tests(List.of(planted, world)))
                .containsOnlyKeys("PlantedTest")
                .containsValue(Set.of("isOne", "isOneToo", "makesSome"));
    }

    @Test
    void refusesARowThatNamesNeitherATestNorThatThereIsNone() {
        assertThat(unfounded("nobody looks")).hasSize(1);
        assertThat(unfounded("`Filings` stops it")).hasSize(1);
        assertThat(unfounded("not covered yet: no room for it")).isEmpty();
        assertThat(unfounded("**Not kept yet** all of it")).isEmpty();
    }

    @Test
    void refusesAPromiseThatLeavesSomethingOut() {
        String whole =
                Claims.FIELDS.stream()
                        .map(field -> "- **" + field + "** x\n")
                        .collect(Collectors.joining("", "## P1 Money\n\nx\n\n", ""));
        assertThat(Claims.incomplete(Claims.parts(whole))).isEmpty();
        assertThat(Claims.incomplete(Claims.parts(whole.replace("Must fail", "Control"))))
                .containsExactly("P1 does not say 'Must fail'");
    }

    @Test
    void refusesACommandThatTheLauncherDoesNotKnow() {
        String launcher = "  ./quanyi backup|restore DIR   x\n  ./quanyi verify   x\n";
        assertThat(Claims.unknownCommands("`./quanyi restore DIR`, `./quanyi verify`", launcher))
                .isEmpty();
        assertThat(Claims.unknownCommands("`./quanyi prove`", launcher)).hasSize(1);
    }

    private static List<String> unfounded(String said) {
        return Claims.unfounded(Claims.rows("| T1 | a | " + said + " |\n"), KNOWN);
    }

    private static Map<String, Set<String>> tests() {
        return Claims.tests(SourceTree.java());
    }

    private static String text(String path) {
        return SourceTree.files().stream()
                .filter(file -> file.path().equals(path))
                .map(SourceFile::text)
                .collect(Collectors.joining());
    }
}
