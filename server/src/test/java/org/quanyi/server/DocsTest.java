package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanyi.server.Comments.Code;
import org.quanyi.server.Comments.Described;

/// Documents that are complete and fresh: comments, glossary, codes, links, decisions.
class DocsTest {

    private static final String HOW =
            " is stale; write it with ./quanyi test -Dquanyi.regenerate=true";

    @Test
    void everyRoomSaysWhatItIs() {
        assertThat(silentRooms(SourceTree.mainJava())).isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(silentTypes(SourceTree.mainJava())).isEmpty();
    }

    @Test
    void theGlossaryIsFresh() {
        String glossary = Documents.glossary(Comments.publicTypes(SourceTree.mainJava()));
        assertThat(SourceTree.isFresh("docs/glossary.md", glossary))
                .as("docs/glossary.md" + HOW)
                .isTrue();
    }

    @Test
    void everyCodeIsExplained() {
        List<Code> codes = Comments.codes(SourceTree.mainJava());
        Map<String, String> chinese = Bundles.all("zh");
        assertThat(Documents.unexplained(codes, chinese)).isEmpty();
        String findings = Documents.findings(codes, chinese, Bundles.all("en"));
        assertThat(SourceTree.isFresh("docs/generated/findings.md", findings))
                .as("docs/generated/findings.md" + HOW)
                .isTrue();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        SourceTree.under("", ".md")
                .forEach(file -> dead.addAll(Documents.deadLinks(file, SourceTree.root())));
        assertThat(dead).isEmpty();
    }

    @Test
    void everyTypeThatADocumentNamesIsThere() {
        Set<String> declared =
                SourceTree.java().stream()
                        .map(file -> file.fileName().replace(".java", ""))
                        .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        SourceTree.under("docs/", ".md")
                .forEach(file -> unknown.addAll(Documents.unknownTypes(file, declared)));
        assertThat(unknown).isEmpty();
        SourceFile planted = new SourceFile("docs/a.md", "`Filings` asks `Gone`, and `base` too");
        assertThat(Documents.unknownTypes(planted, declared)).hasSize(1);
    }

    @Test
    void decisionsAreNumberedAndFitAPage() {
        List<SourceFile> decisions = SourceTree.under("docs/decisions/", ".md");
        assertThat(decisions).isNotEmpty();
        assertThat(Documents.decisions(decisions)).isEmpty();
    }

    @Test
    void everyDependencyWasDecided() {
        String decisions =
                SourceTree.under("docs/decisions/", ".md").stream()
                        .map(SourceFile::text)
                        .collect(Collectors.joining());
        List<String> undecided = new ArrayList<>();
        SourceTree.under("", "pom.xml").stream()
                .filter(pom -> !pom.path().equals("pom.xml"))
                .forEach(pom -> undecided.addAll(Documents.undecided(pom, decisions)));
        assertThat(undecided).isEmpty();
    }

    @Test
    void theReadmeFitsAScreenAndHoldsTheTwoCommands() {
        String readme =
                SourceTree.files().stream()
                        .filter(file -> file.path().equals("README.md"))
                        .map(SourceFile::text)
                        .collect(Collectors.joining());
        assertThat(readme).contains("./quanyi demo", "./quanyi test");
        assertThat(readme.lines().count()).isLessThanOrEqualTo(Documents.README_LINES);
    }

    // --- each rule is seen to bite ---

    @Test
    void refusesASilentRoom() {
        String path = "server/src/main/java/org/quanyi/server/benefit/package-info.java";
        assertThat(silentRooms(List.of(new SourceFile(path, "@NullMarked\npackage x;\n"))))
                .hasSize(1);
        assertThat(
                        silentRooms(
                                List.of(
                                        new SourceFile(
                                                path,
                                                "/// Benefits: who is paid what.\n@NullMarked\npackage x;"))))
                .isEmpty();
        SourceFile codeOnly =
                new SourceFile(path.replace("package-info", "Benefits"), "class Benefits {}");
        assertThat(silentRooms(List.of(codeOnly))).hasSize(1);
    }

    @Test
    void refusesASilentPublicType() {
        assertThat(silentTypes(List.of(java("public class Filings {}")))).hasSize(1);
        assertThat(silentTypes(List.of(java("/// no end\npublic class Filings {}")))).hasSize(1);
        assertThat(silentTypes(List.of(java("/// Filings.\n@Deprecated\npublic class Filings {}"))))
                .isEmpty();
        assertThat(silentTypes(List.of(java("class Inner {}")))).isEmpty();
    }

    @Test
    void takesTermsFromFirstSentences() {
        List<Described> types =
                Comments.publicTypes(
                        List.of(
                                java(
                                        "package org.quanyi.rules;\n/// The contribution\n/// base (缴费基数) of a month. More (别的).\npublic class Base {}")));
        assertThat(Documents.glossary(types))
                .contains("| 缴费基数 | `Base` | The contribution base of a month. | `rules` |");
    }

    @Test
    void refusesACodeWithoutAMessage() {
        List<Code> codes =
                Comments.codes(
                        List.of(java("enum E { /// x\n A(\"CON-999\"); E(String code) {} }")));
        assertThat(Documents.unexplained(codes, Map.of())).hasSize(1);
        assertThat(Documents.unexplained(codes, Map.of("finding.CON-999", "说明"))).isEmpty();
    }

    @Test
    void refusesADeadLink() {
        SourceFile file =
                new SourceFile(
                        "docs/a.md", "[x](gone.md) [y](../quanyi#top) [z](https://example.org)");
        assertThat(Documents.deadLinks(file, SourceTree.root())).hasSize(1);
        assertThat(
                        Documents.deadLinks(
                                new SourceFile("docs/a.md", "[x](../quanyi)"), Path.of("nowhere")))
                .hasSize(1);
    }

    @Test
    void refusesAGapInTheDecisions() {
        String good = "# 0001 Title\n\n## Context\n\n## Decision\n\n## Consequences\n";
        assertThat(Documents.decisions(List.of(new SourceFile("docs/decisions/0001-a.md", good))))
                .isEmpty();
        assertThat(Documents.decisions(List.of(new SourceFile("docs/decisions/0002-a.md", good))))
                .hasSize(1);
        assertThat(
                        Documents.decisions(
                                List.of(
                                        new SourceFile(
                                                "docs/decisions/0001-a.md",
                                                good + "\n".repeat(60)))))
                .hasSize(1);
        assertThat(
                        Documents.decisions(
                                List.of(new SourceFile("docs/decisions/0001-a.md", "# 0001 x\n"))))
                .hasSize(3);
    }

    @Test
    void refusesADependencyNobodyDecided() {
        SourceFile pom =
                new SourceFile(
                        "server/pom.xml",
                        "<dependency><groupId>x</groupId><artifactId>left-pad</artifactId></dependency>");
        assertThat(Documents.undecided(pom, "")).hasSize(1);
        assertThat(Documents.undecided(pom, "`left-pad` replaces a loop")).isEmpty();
    }

    private static List<String> silentRooms(List<SourceFile> files) {
        List<String> rooms =
                files.stream()
                        .map(SourceFile::folder)
                        .filter(folder ->
                                folder.matches("server/src/main/java/org/quanyi/server/[a-z]+"))
                        .distinct()
                        .toList();
        return rooms.stream()
                .filter(room ->
                        files.stream()
                                .noneMatch(file ->
                                        file.path().equals(room + "/package-info.java")
                                                && !Comments.ofPackage(file).isEmpty()))
                .toList();
    }

    private static List<String> silentTypes(List<SourceFile> files) {
        return Comments.publicTypes(files).stream()
                .filter(type -> type.firstSentence().isEmpty())
                .map(type ->
                        type.place() + "." + type.type() + " has no sentence that says what it is")
                .toList();
    }

    private static SourceFile java(String code) {
        return new SourceFile("server/src/main/java/Planted.java", code);
    }
}
