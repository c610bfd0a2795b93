package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.yaml.YamlError;

class LawTest {
    private static final Law LAW = Law.load();

    @Test
    void theIndexListsEveryFileOfTheFolder() {
        var listed =
                CaseFiles.read(CaseFiles.law().resolve("index.yaml")).get("files").items().stream()
                        .map(node -> node.text())
                        .toList();
        var there =
                CaseFiles.below(CaseFiles.law()).stream()
                        .map(path -> CaseFiles.law().relativize(path).toString())
                        .filter(path -> !path.equals("index.yaml") && !path.equals("sources.yaml"))
                        .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void knowsItsPlaces() {
        assertThat(LAW.regions())
                .extracting(place -> place.region().code() + place.nameZh() + place.synthetic())
                .contains(
                        "110000北京市false",
                        "310000上海市false",
                        "341802宣州区false",
                        "990100示例市true",
                        "990200邻江市true",
                        "990300望湖市true");
        assertThat(LAW.isSynthetic(new Region("990100"))).isTrue();
        assertThat(LAW.isSynthetic(new Region("310000"))).isFalse();
        assertThat(LAW.isSynthetic(new Region("650000"))).isFalse();
        assertThat(LAW.region("310000").orThrow().nameEn()).isEqualTo("Shanghai");
        assertThat(LAW.region("nowhere").refusals())
                .containsExactly(Refusal.of("LAW-001", "nowhere"));
    }

    @Test
    void everySourceIsCitedAndEveryFigureHasOne() {
        var cited =
                LAW.files().stream()
                        .flatMap(file -> file.rows().stream())
                        .flatMap(row -> row.figures().values().stream())
                        .map(figure -> figure.citation().source().id())
                        .collect(Collectors.toSet());
        Catalogue.of(LAW)
                .rows()
                .flatMap(row -> row.entry().basis().stream())
                .forEach(citation -> cited.add(citation.source().id()));
        var code = CaseFiles.code();
        assertThat(LAW.sources())
                .extracting(Source::id)
                .containsAll(cited)
                .allMatch(id -> cited.contains(id) || code.contains("\"" + id + "\""));
    }

    @Test
    void inventedFiguresStandInInventedPlacesOnly() {
        for (var file : LAW.files()) {
            var invented = file.path().startsWith("region/99");
            for (var row : file.rows()) {
                assertThat(row.figures().values())
                        .allMatch(figure -> (figure.certainty() == Certainty.INVENTED) == invented);
            }
        }
    }

    @Test
    void aRegionsFileReplacesTheNationalOneAsAWhole() {
        var employer = Parameter.employerRate(Insurance.PENSION);
        var beijing = new Region("110000");
        var may = Month.parse("2019-05");
        assertThat(LAW.figure(beijing, employer, "value", may).orThrow().parameter())
                .isEqualTo("national/pension/employer-rate");
        assertThat(LAW.figure(beijing, employer, "value", may.previous()).refusals())
                .containsExactly(
                        Refusal.of(
                                "LAW-002",
                                "110000",
                                "pension",
                                "pension/employer-rate",
                                "2019-04"));
        // the national flexible rate is older, but Shanghai had its own
        var flexible = Parameter.flexibleRate(Insurance.PENSION);
        var april = may.previous();
        assertThat(LAW.figure(new Region("310000"), flexible, "value", april).refusals())
                .isNotEmpty();
        assertThat(LAW.figure(beijing, flexible, "value", april).refusals()).isEmpty();
    }

    @Test
    void everyCeilingIsThreeTimesItsAverage() {
        for (var file : LAW.files()) {
            for (var row : file.rows()) {
                var average = row.figures().get("average");
                var ceiling = row.figures().get("ceiling");
                if (average != null && ceiling != null) {
                    assertThat(average.money().times(3, 1, Rounding.HALF_UP_TO_YUAN))
                            .as(file.path() + " " + row.period())
                            .isEqualTo(ceiling.money());
                }
            }
        }
    }

    @Test
    void theDemonstrationCityHasSixteenYearsWithoutAGap() {
        for (var code : new String[] {"990100", "990200", "990300"}) {
            for (var month = Month.parse("2010-07");
                    month.isBefore(Month.parse("2026-12"));
                    month = month.next()) {
                assertThat(ContributionDue.terms(LAW, new Region(code), month, 2).refusals())
                        .isEmpty();
            }
        }
    }

    private static Map<String, String> files(String path, String text) {
        var files = new HashMap<String, String>();
        files.put("sources.yaml", "sources:\n  - id: act\n    title_zh: 法\n    title_en: Act\n");
        files.put(
                "region/990100/region.yaml",
                "code: 990100\nname_zh: 示例市\nname_en: Shili\nsynthetic: true\n");
        files.put(path, text);
        files.put("index.yaml", "files:\n  - region/990100/region.yaml\n  - " + path + "\n");
        return files;
    }

    private static final String PATH = "region/990100/pension/person-rate.yaml";
    private static final String HEAD =
            "title_zh: 费率\ntitle_en: Rate\nchecked_on: 2026-11-22\nrows:\n";

    private static Law read(String path, String text) {
        var files = files(path, text);
        return new LawReader(
                        name -> {
                            var content = files.get(name);
                            if (content == null) {
                                throw new AssertionError("asked for " + name);
                            }
                            return content;
                        })
                .read();
    }

    private static String row(String from, String more) {
        return "  - from: " + from + "\n" + more.replace("; ", "\n").indent(4);
    }

    private static final String REST = "source: act; certainty: verified; ";

    @Test
    void readsASmallLaw() {
        var text =
                HEAD
                        + row("2010-01", REST + "value: 7")
                        + row("2012-01", REST + "value: 8; to: 2012-06")
                        + row("2013-01", REST + "value: 9; to: 2013-12; article: 3");
        var law = read(PATH, text);
        var parameter = Parameter.personRate(Insurance.PENSION);
        var region = new Region("990100");
        Map.of("2010-01", "7", "2011-12", "7", "2012-06", "8", "2013-12", "9")
                .forEach((month, value) ->
                        assertThat(
                                        law.figure(region, parameter, "value", Month.parse(month))
                                                .orThrow()
                                                .value())
                                .isEqualTo(value));
        for (var month : new String[] {"2009-12", "2012-07", "2012-12", "2014-01"}) {
            assertThat(law.figure(region, parameter, "value", Month.parse(month)).refusals())
                    .extracting(Refusal::code)
                    .containsExactly("LAW-002");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010-01 | source: act; certainty: verified; value: 7 | the key 'to' is missing",
                "2010-01 | certainty: verified; value: 7; to: open | the key 'source' is missing",
                "2010-01 | source: act; value: 7; to: open | the key 'certainty' is missing",
                "2010-01 | source: act; certainty: verified; to: open | the key 'value' is missing",
                "2010-01 | source: other; certainty: verified; value: 7; to: open | no source is"
                        + " called",
                "2010-01 | source: act; certainty: sure; value: 7; to: open | not a certainty",
                "2010-01 | source: act; certainty: verified; value: unknown; to: open | nothing is"
                        + " known",
                "2010-01 | source: act; certainty: verified; value: x; to: open | not a decimal",
                "2010-01 | source: act; certainty: verified; value: 0.00001; to: open | not a"
                        + " decimal",
                "2010-01 | source: act; certainty: verified; value: 7; to: open; note: x | unknown"
                        + " key 'note'",
                "2010-01 | source: act; certainty: verified; value: 7; to: 2009-12 | a period from",
                "2010-1  | source: act; certainty: verified; value: 7; to: open | not a month"
            })
    void refusesARowThatCannotBeReliedOn(String from, String more, String complaint) {
        assertThatThrownBy(() -> read(PATH, HEAD + row(from, more)))
                .isInstanceOf(YamlError.class)
                .hasMessageStartingWith(PATH + ":")
                .hasMessageContaining(complaint);
    }

    @Test
    void anUncertainFigureIsUsedOnlyWhereTheAskerAllowsIt() {
        var text = HEAD + row("2010-01", "source: act; certainty: uncertain; value: 7; to: open");
        var law = read(PATH, text);
        var month = Month.parse("2010-01");
        var parameter = Parameter.personRate(Insurance.PENSION);
        var region = new Region("990100");
        assertThat(law.figure(region, parameter, "value", month).refusals())
                .containsExactly(
                        Refusal.of(
                                "LAW-004",
                                "990100",
                                "pension",
                                "pension/person-rate",
                                "2010-01",
                                "act"));
        var allowed = law.allowingUncertain();
        var figure = allowed.figure(region, parameter, "value", month).orThrow();
        assertThat(figure.certainty()).isEqualTo(Certainty.UNCERTAIN);
        assertThat(figure.rate()).isEqualTo(Rate.percent("7"));
        assertThat(law.figure(region, parameter, "value", month).refusals()).isNotEmpty();
    }

    @Test
    void refusesRowsThatOverlapOrRunBackwards() {
        var overlap =
                HEAD
                        + row("2010-01", REST + "value: 7; to: 2012-01")
                        + row("2012-01", REST + "value: 8; to: open");
        assertThatThrownBy(() -> read(PATH, overlap)).hasMessageContaining("overlaps the next");
        var backwards =
                HEAD
                        + row("2012-01", REST + "value: 7")
                        + row("2010-01", REST + "value: 8; to: open");
        assertThatThrownBy(() -> read(PATH, backwards))
                .hasMessageContaining("does not start later");
    }

    @Test
    void refusesFilesAndKeysItDoesNotKnow() {
        var good = HEAD + row("2010-01", REST + "value: 7; to: open");
        assertThat(read(PATH, good).files()).hasSize(1);
        assertThatThrownBy(() -> read("region/990100/pension/persons-rate.yaml", good))
                .hasMessageContaining("no parameter is called pension/persons-rate");
        assertThatThrownBy(() -> read("region/990101/pension/person-rate.yaml", good))
                .hasMessageContaining("no known folder");
        assertThatThrownBy(() -> read(PATH, "title: x\n" + good))
                .hasMessageContaining("unknown key 'title'");
    }

    @Test
    void aFigureThatNobodyFoundIsRefusedAndTheOthersAreNot() {
        var text =
                HEAD
                        + row(
                                "2010-01",
                                REST + "average: 100; floor: unknown; ceiling: 300; to: open");
        var law = read("region/990100/contribution/base.yaml", text);
        var region = new Region("990100");
        var month = Month.parse("2010-01");
        assertThat(law.figure(region, Parameter.BASE, "ceiling", month).orThrow().value())
                .isEqualTo("300");
        assertThat(law.figure(region, Parameter.BASE, "floor", month).refusals())
                .extracting(Refusal::code)
                .containsExactly("LAW-002");
    }

    @Test
    void refusesACeilingBelowTheFloor() {
        var text = HEAD + row("2010-01", REST + "average: 100; floor: 60; ceiling: 59; to: open");
        assertThatThrownBy(() -> read("region/990100/contribution/base.yaml", text))
                .hasMessageContaining("below the floor");
    }

    @Test
    void anOfficeIsWhereItsFileSaysAndNowhereElse() {
        var city = "示例市社会保险事业中心";
        var day = LocalDate.of(2026, 1, 1);
        var court = LAW.office(city, Office.Kind.COURT, day).orElseThrow();
        assertThat(court.phone()).isEqualTo("0990-0000 0108");
        assertThat(court.certainty()).isEqualTo(Certainty.INVENTED);
        assertThat(LAW.office(city, Office.Kind.COURT, day.minusDays(1))).isEmpty();
        assertThat(LAW.office("别的中心", Office.Kind.COURT, day)).isEmpty();
        for (var kind : Office.Kind.values()) {
            assertThat(LAW.office(city, kind, day)).as(kind.name()).isPresent();
        }
    }

    @Test
    void anOfficeThatCannotBeReliedOnIsRefused() {
        var rest = "\n    from: 2026-01-01\n    to: open\n    source: ";
        var court = "phone: 0990-0000 0108" + rest;
        var invented = court + "quanyi-demonstration\n    certainty: invented";
        planted(invented, invented.replace("invented", "verified"), "invented where its place is");
        planted(invented, invented.replace("quanyi-demonstration", "nobody"), "no source nobody");
        planted("for: court", "for: reconsideration", "two offices of a kind");
        var agency = "  - 示例市社会保险事业中心\n";
        planted(agency, agency + agency, "on file twice");
        planted("phone: 0990-0000 0108", "fax: 0990-0000 0108", "fax");
    }

    private static void planted(String good, String bad, String told) {
        assertThatThrownBy(() -> Planted.law("region/990100/offices", good, bad))
                .isInstanceOf(YamlError.class)
                .hasMessageStartingWith("region/990100/offices.yaml:")
                .hasMessageContaining(told);
    }
}
