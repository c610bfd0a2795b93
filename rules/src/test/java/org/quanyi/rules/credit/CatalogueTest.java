package org.quanyi.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.CaseFiles;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Law;
import org.quanyi.rules.LegalForce;
import org.quanyi.rules.Planted;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.credit.RecordType.Effect;
import org.quanyi.rules.yaml.YamlError;

/// The catalogue is closed, about organisations where it burdens, and refuses whatever is not.
class CatalogueTest {
    private static final Law LAW = Law.load();
    private static final Catalogue CATALOGUE = Catalogue.of(LAW);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void holdsTheRowsOfTheFirstEditionAndNoOther() {
        assertThat(CATALOGUE.edition()).isEqualTo("QY-CAT-1");
        assertThat(CATALOGUE.records())
                .extracting(Row::code)
                .containsExactly(
                        "R01", "R02a", "R02b", "R02c", "R03", "R04", "R05", "R06", "R07", "R08",
                        "R09", "R10", "R11", "R12", "R13", "R14", "R15", "R16", "R17");
        assertThat(CATALOGUE.measures())
                .extracting(Row::code)
                .containsExactly(
                        "M00", "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10",
                        "M11", "M12");
        assertThat(CATALOGUE.commendations())
                .extracting(Row::code)
                .containsExactly("C-E1", "C-E2", "C-E3", "C-E4", "C-P1", "C-P2");
        assertThat(CATALOGUE.exclusions()).hasSize(15);
        assertThat(CATALOGUE.prohibited()).hasSize(14);
    }

    @Test
    void nothingAdverseIsAboutAPersonOrAnIndividualBusiness() {
        var adverse = CATALOGUE.records().stream().filter(RecordType::isAdverse).toList();
        assertThat(adverse).hasSizeGreaterThan(8);
        for (var type : adverse) {
            for (var subject : new SubjectKind[] {SubjectKind.IND, SubjectKind.PERSON}) {
                for (var area : Area.values()) {
                    assertThat(CATALOGUE.admit(type.code(), subject, area, DAY).refusals())
                            .isNotEmpty();
                }
            }
        }
        assertThat(CATALOGUE.records())
                .filteredOn(type -> type.scope().subjects().contains(SubjectKind.PERSON))
                .extracting(RecordType::effect)
                .containsOnly(Effect.SUPPORTING, Effect.COMMENDING);
    }

    @Test
    void everyAdverseRowRestsOnARuleAndARoot() {
        for (var type : CATALOGUE.records()) {
            if (type.isAdverse()) {
                assertThat(type.entry().basis())
                        .as(type.code())
                        .extracting(citation -> citation.source().force())
                        .anyMatch(force -> force != null && force.carriesRecords())
                        .anyMatch(force -> force != null && force.isRoot());
                assertThat(type.entry().certainty() == Certainty.UNCERTAIN)
                        .isEqualTo(!type.entry().switchedOn());
            }
        }
        assertThat(LegalForce.STATE_COUNCIL_POLICY.carriesRecords()).isFalse();
        assertThat(LegalForce.MINISTRY_RULE.isRoot()).isFalse();
    }

    @Test
    void whatIsOffIsRefusedAndTheQuestionIsTold() {
        assertThat(CATALOGUE.record("R08", DAY).refusals())
                .containsExactly(Refusal.of("CRD-003", "R08"));
        assertThat(CATALOGUE.questionsOn("R07")).extracting(Row::code).contains("Q1", "Q3");
        assertThat(CATALOGUE.questionsOn("R08")).extracting(Row::code).contains("Q2");
        assertThat(CATALOGUE.measure("M99", DAY).refusals())
                .containsExactly(Refusal.of("CRD-001", "M99"));
        assertThat(CATALOGUE.commendation("C-P1", DAY).orThrow().publication())
                .isEqualTo(RecordType.Publication.NEVER);
    }

    @Test
    void refusesAFileThatCannotBeReliedOn() {
        refuses("records", "is no code of this list", "- code: R07\n", "- code: S07\n");
        refuses(
                "records",
                "'everybody' is no SubjectKind",
                "      - person\n    areas:\n      - reg",
                "      - everybody\n    areas:\n      - reg");
        refuses("records", "unless it says 'off'", "switched: \"off\"", "switched: \"on\"");
        refuses("questions", "which is no row", "      - R08\n    from", "      - R99\n    from");
        refuses("exclusions", "is no Outcome", "outcome: guidance", "outcome: guess");
        refuses(
                "commendations",
                "honour public",
                "publish: never\n    effect_zh: 一封",
                "publish: public\n    effect_zh: 一封");
    }

    @Test
    void refusesAMeasureOfAnyAreaOrOfNoneOfItsOwn() {
        var wages = "    areas:\n      - wages\n    weight: 2\n";
        refuses("measures", "'any' is no Area", wages, wages.replace("- wages", "- any"));
        refuses("measures", "without an area", wages, wages.replace("- wages", "- registration"));
        refuses(
                "measures",
                "has no root",
                "    basis:\n      - source: order-724\n        article: \"38\"\n",
                "    basis:\n      - source: measures-list-2024\n");
    }

    private static void refuses(String list, String complaint, String... changes) {
        var law = planted(list, changes);
        assertThatThrownBy(() -> Catalogue.of(law))
                .isInstanceOf(YamlError.class)
                .hasMessageStartingWith("catalogue/" + list + ".yaml:")
                .hasMessageContaining(complaint);
    }

    private static Law planted(String list, String... changes) {
        return Planted.law("catalogue/" + list, changes);
    }

    private static final String R07 = "  - code: R07\n";

    private static String part(String from, String to) {
        var text = CaseFiles.text(CaseFiles.law().resolve("catalogue/records.yaml"));
        return text.substring(text.indexOf(from), text.indexOf(to));
    }

    private static void refusesChangedList(String good, String bad, String complaint) {
        var entry = part(R07, "  - code: R08\n");
        assertThat(entry).contains(good);
        refuses("records", complaint, entry, entry.replace(good, bad));
    }

    @Test
    void refusesAnAdverseRowAboutAPersonOrAnIndividualBusiness() {
        refusesChangedList("      - org\n", "      - org\n      - ind\n", "an individual business");
        refusesChangedList("      - org\n", "      - person\n", "a person");
    }

    @Test
    void refusesAnAdverseRowOfPolicyPapersAloneOrWithoutARoot() {
        refusesChangedList(
                "      - source: order-724\n        article: \"48\"\n      - source: mohrss-2021-45\n",
                "      - source: gbf-2020-49\n      - source: rsbg-2016-1\n",
                "policy papers alone");
        refusesChangedList(
                "      - source: order-724\n        article: \"48\"\n", "", "has no root");
    }

    @Test
    void refusesAnUncertainAdverseRowThatIsNotOffAndOneWithoutAnEnd() {
        refusesChangedList("certainty: verified", "certainty: uncertain", "not switched off");
        refusesChangedList("until: listing-term", "until: performed", "no fixed end");
        refusesChangedList("    gravity:\n      - serious\n", "", "how grave");
    }

    @Test
    void refusesAPersonMadePublicAndATermThatEndsBeforeItMay() {
        var honour = part("  - code: R17\n", "    until: withdrawn\n");
        refuses(
                "records",
                "public about a person",
                honour,
                honour.replace("publish: never", "publish: public"));
        refusesChangedList(
                "    until: listing-term\n",
                "    least-months: 13\n    most-months: 12\n    until: listing-term\n",
                "ends before it may");
        refuses(
                "measures",
                "M12 ends before it may",
                "    least-months: 6\n    most-months: 12\n",
                "    least-months: 13\n    most-months: 12\n");
    }

    @Test
    void refusesDaysThatOverlap() {
        var entry = part(R07, "  - code: R08\n");
        var twice = entry + entry.replace("from: 2022-01-01", "from: 2026-01-01");
        refuses("records", "R07 is in force twice", entry, twice);
        var after =
                entry.replace("to: open", "to: 2025-12-31")
                        + entry.replace("from: 2022-01-01", "from: 2026-01-01");
        var versions = Catalogue.of(planted("records", entry, after));
        assertThat(versions.records()).filteredOn(row -> row.code().equals("R07")).hasSize(2);
        assertThat(versions.record("R07", LocalDate.of(2025, 12, 31)).refusals()).isEmpty();
    }
}
