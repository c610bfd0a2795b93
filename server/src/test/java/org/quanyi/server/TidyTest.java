package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Style as a test: sizes, names and habits of every source, and proof that each rule bites.
class TidyTest {

    @Test
    void everySourceIsTidy() {
        JavaTrees trees = JavaTrees.parse(SourceTree.java());
        assertThat(trees.units()).hasSizeGreaterThan(50);
        assertThat(TreeTidy.findings(trees)).isEmpty();
        assertThat(LonelyInterface.findings(trees)).isEmpty();
        assertThat(OpenSwitch.findings(trees)).isEmpty();
    }

    @Test
    void everyTextIsTidy() {
        assertThat(TextTidy.findings(SourceTree.files())).isEmpty();
        assertThat(TextTidy.clockFindings(SourceTree.files())).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarkedPackages(SourceTree.java())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class FilingService {}",
                "class DateUtils {}",
                "record PersonDTO() {}",
                "class Outer { interface RowMapper { } }",
                "class AbstractPage {}",
                "class CommonWords {}",
                "import lombok.Data; class A {}",
                "import static org.mockito.Mockito.mock; class A {}",
                "import jakarta.persistence.Entity; class A {}",
                "import com.fasterxml.jackson.databind.ObjectMapper; class A {}",
                "class A { Object today = java.time.LocalDate.now(); }",
                "class A { Object today = Instant.now(); }",
                "class A { Object today = LocalDate.now(ZoneId.of(\"Asia/Shanghai\")); }",
                "class A { Supplier<Instant> time = Instant::now; }",
                "import static java.time.LocalDate.now; class A {}",
                "class A { long now = System.currentTimeMillis(); }",
                "class A { String all = \"select ALL_COLUMNS from person.person\"; }",
                "class A { String all = \"\"\"\n  select p.ALL_COLUMNS\n  from person.person p\"\"\"; }",
                "class A { void f(int a, int b, int c, int d, int e, int f, int g, int h) {} }"
            })
    void refusesWhatASyntaxTreeShows(String planted) {
        assertThat(treeFindings(planted)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Filings {}",
                "class Serviceable {}",
                "class Baseline {}",
                "class A { Object today = LocalDate.now(clock); }",
                "class A { String sql = \"select count(*) from person.person\"; }",
                "class A { void f(int a, int b, int c, int d, int e, int f, int g) {} }",
                "class A { int f(String k) { return switch (k) { case \"PAID\" -> 1; default -> 0; }; } }",
                "class A { int f(Object k) { return switch (k) { case String s -> 1; default -> 0; }; } }"
            })
    void letsGoodCodePass(String clean) {
        assertThat(treeFindings(clean)).isEmpty();
    }

    @Test
    void refusesALongFileAndALongMethod() {
        String lines = "int x;\n".repeat(TreeTidy.FILE_LINES);
        assertThat(treeFindings("class A {\n" + lines + "}")).hasSize(1);
        String statements = "x++;\n".repeat(TreeTidy.METHOD_LINES);
        assertThat(treeFindings("class A { int x; void f() {\n" + statements + "} }")).hasSize(1);
        String short_ = "x++;\n".repeat(TreeTidy.METHOD_LINES - 2);
        assertThat(treeFindings("class A { int x; void f() {\n" + short_ + "} }")).isEmpty();
    }

    @Test
    void refusesAPackageNamedAfterNothing() {
        assertThat(treeFindings("package org.quanyi.server.utils; class A {}")).hasSize(1);
    }

    @Test
    void refusesADefaultOverAShortEnum() {
        String ask = "class A { int f(K k) { return switch (k) { case A -> 1; default -> 0; }; } }";
        assertThat(openSwitches("enum K { A, B } " + ask)).hasSize(1);
        assertThat(openSwitches("enum K { A, B } " + ask.replace("default", "case B"))).isEmpty();
        assertThat(openSwitches("enum K { A, B, C, D, E, F, G, H, I, J, K, L, M } " + ask))
                .isEmpty();
    }

    @Test
    void letsARecordHaveManyComponents() {
        String nine = "int a, int b, int c, int d, int e, int f, int g, int h, int i";
        assertThat(treeFindings("record R(" + nine + ") { R { a = 1; } }")).isEmpty();
        assertThat(treeFindings("class R { R(" + nine + ") {} }")).hasSize(1);
    }

    @Test
    void refusesAnInterfaceWithOneImplementation() {
        String twoMethods =
                "interface Store { void put(); void get(); } class Disk implements Store {}";
        assertThat(lonely(twoMethods)).hasSize(1);
        assertThat(lonely(twoMethods + "class Memory implements Store {}")).isEmpty();
        assertThat(
                        lonely(
                                "sealed interface Result { void a(); void b(); } record Of() implements Result {}"))
                .isEmpty();
        assertThat(lonely("interface Rule { int apply(int x); }")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    docs/a.md         | // TODO later
                    server/a.java     | // FIXME
                    quanyi            | cd /work/main/x
                    docs/a.md         | see /home/li/quanyi
                    docs/a.md         | in /root/.m2
                    pom.xml           | https://repo1.maven.org/maven2/
                    docs/a.md         | https://registry.npmjs.org/x
                    docs/a.md         | http://artifactory.example/maven
                    server/pom.xml    | <repository><id>x</id></repository>
                    templates/a.html  | th:text="${#dates.createNow()}"
                    templates/a.html  | <th:block th:unless="${a > 1}" th:replace="~{b :: c}"/>
                    templates/a.html  | <p class="x" th:replace="~{b :: c}" th:if="${a}"></p>
                    """)
    void refusesWhatPlainTextShows(String path, String planted) {
        assertThat(TextTidy.findings(List.of(new SourceFile(path, "first line\n" + planted))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(path + ":2 ");
    }

    @Test
    void refusesEveryColumnInAMigration() {
        SourceFile migration =
                new SourceFile(
                        "db/V001__x.sql", planted("create view v as select ALL_COLUMNS from t"));
        assertThat(TextTidy.findings(List.of(migration))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://maven.apache.org/POM/4.0.0",
                "/me/record/work-injury",
                "select count(*)",
                "/app/home/x"
            })
    void letsGoodTextPass(String clean) {
        assertThat(TextTidy.findings(List.of(new SourceFile("docs/a.sql", clean)))).isEmpty();
    }

    @Test
    void refusesASecondClock() {
        SourceFile one = main("server", "A", "Clock clock = Clock.system(ZONE);");
        SourceFile two = main("server", "B", "Clock clock = Clock.systemUTC();");
        assertThat(TextTidy.clockFindings(List.of(one))).isEmpty();
        assertThat(TextTidy.clockFindings(List.of(one, two))).hasSize(1);
        assertThat(TextTidy.clockFindings(List.of(main("rules", "A", "Clock.systemUTC()"))))
                .hasSize(1);
    }

    @Test
    void refusesAPackageWithoutNullMarked() {
        SourceFile code = main("rules", "A", "class A {}");
        assertThat(unmarkedPackages(List.of(code))).hasSize(1);
        assertThat(
                        unmarkedPackages(
                                List.of(
                                        code,
                                        main("rules", "package-info", "@NullMarked package x;"))))
                .isEmpty();
    }

    private static Set<String> unmarkedPackages(List<SourceFile> files) {
        Set<String> unmarked = new HashSet<>();
        files.stream()
                .filter(SourceFile::isMainJava)
                .map(SourceFile::folder)
                .forEach(unmarked::add);
        files.stream()
                .filter(file ->
                        file.fileName().equals("package-info.java")
                                && file.text().contains("@NullMarked"))
                .map(SourceFile::folder)
                .forEach(unmarked::remove);
        return unmarked;
    }

    private static List<String> treeFindings(String code) {
        return TreeTidy.findings(JavaTrees.parse(List.of(main("rules", "Planted", planted(code)))));
    }

    private static List<String> lonely(String code) {
        return LonelyInterface.findings(
                JavaTrees.parse(List.of(main("rules", "Planted", planted(code)))));
    }

    /// The test's own literals are read by the test too, so they cannot hold what is planted.
    private static String planted(String code) {
        return code.replace("ALL_COLUMNS", "*");
    }

    private static List<String> openSwitches(String code) {
        return OpenSwitch.findings(JavaTrees.parse(List.of(main("rules", "Planted", code))));
    }

    private static SourceFile main(String module, String name, String code) {
        return new SourceFile(module + "/src/main/java/" + name + ".java", code);
    }
}
