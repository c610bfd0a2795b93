package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;

/// Rows are compared with persons, limits and last month; questions never stop a row.
class FilingCheckTest {
    private static final String FAN = "990102199709104762";
    private static final String HU = "990102199806170542";
    private static final String CARD = "911840198602150011";
    private static final String FOREIGN = "JPN000000TK1234567";

    private static FilingSheet sheet(String... rows) {
        var text = FilingTexts.of(String.join("\n", rows));
        return FilingSheet.read(
                        new Upload("a", text.getBytes(StandardCharsets.UTF_8)), Samples.TODAY)
                .orThrow();
    }

    private static Known known(
            Map<String, Known.Person> persons,
            List<Known.Line> lastMonth,
            List<Known.Line> booked,
            Set<Long> elsewhere) {
        return new Known(
                Samples.MINGYUAN,
                Samples.CITY,
                Samples.SINCE,
                persons,
                lastMonth,
                booked,
                elsewhere);
    }

    private static CheckedFiling check(Known known, String... rows) {
        return Samples.check(sheet(rows), known);
    }

    private static List<FindingCode> codes(CheckedFiling filing) {
        return filing.findings().stream().map(Finding::code).toList();
    }

    private static final Map<String, Known.Person> FAN_ONLY =
            Map.of(FAN, new Known.Person(7, "范玲梓"));

    @Test
    void limitsAreThoseOfTheRegionAndItsBordersAreInside() {
        var nothing = known(Map.of(), List.of(), List.of(), Set.of());
        assertThat(codes(check(nothing, "1,范玲梓,," + FAN + ",,4280", "2,胡萍,," + HU + ",,21399")))
                .isEmpty();
        var outside = check(nothing, "1,范玲梓,," + FAN + ",,4279.99", "2,胡萍,," + HU + ",,21399.01");
        assertThat(outside.toChange())
                .extracting(Finding::code, Finding::suggestion, found -> found.at().value())
                .containsExactly(
                        tuple(FindingCode.BASE_BELOW_FLOOR, "4280", "4279.99"),
                        tuple(FindingCode.BASE_ABOVE_CEILING, "21399", "21399.01"));
        assertThat(outside.ready()).isZero();
        assertThat(outside.due().total()).hasToString("0.00");
    }

    @Test
    void aNameIsComparedAndTheRecordedOneNeverTold() {
        var known = known(FAN_ONLY, List.of(), List.of(), Set.of());
        assertThat(codes(check(known, "1,范　玲梓,," + FAN + ",,9600"))).isEmpty();
        var filing = check(known, "1,王晓兰,," + FAN + ",,9600");
        assertThat(codes(filing)).containsExactly(FindingCode.NAME_DIFFERS);
        assertThat(filing.findings().toString()).doesNotContain("范玲梓");
    }

    @Test
    void aRowOfAnotherNameIsNotHeldAgainstTheRightOne() {
        var known = known(FAN_ONLY, List.of(), List.of(), Set.of());
        var filing = check(known, "1,王晓兰,," + FAN + ",,9600", "2,范玲梓,," + FAN + ",,9600");
        assertThat(filing.toChange())
                .extracting(Finding::code, found -> found.at().row())
                .containsExactly(tuple(FindingCode.NAME_DIFFERS, 1));
    }

    @Test
    void onePersonUnderTwoNumbersIsOnePerson() {
        var smith = new Known.Person(9, "SMITH JOHN");
        var known = known(Map.of(CARD, smith, FOREIGN, smith), List.of(), List.of(), Set.of());
        var filing =
                check(
                        known,
                        "1,SMITH JOHN,," + CARD + ",,9600",
                        "2,Smith John,," + FOREIGN + ",,9600");
        assertThat(filing.toChange())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(FindingCode.SAME_PERSON_OTHER_NUMBER, List.of("1", "4")));
    }

    @Test
    void aChangeOfThirtyPercentIsAskedAboutInBothDirections() {
        var last = List.of(new Known.Line(7, 3, "范玲梓", 1_000_000));
        var known = known(FAN_ONLY, last, List.of(), Set.of());
        assertThat(codes(check(known, "1,范玲梓,," + FAN + ",,12999.99"))).isEmpty();
        assertThat(codes(check(known, "1,范玲梓,," + FAN + ",,7000.01"))).isEmpty();
        var up = check(known, "1,范玲梓,," + FAN + ",,13000").toConfirm().getFirst();
        assertThat(up.arguments()).containsExactly("10,000", "13,000", "+30");
        var down = check(known, "1,范玲梓,," + FAN + ",,7000").toConfirm().getFirst();
        assertThat(down.arguments()).containsExactly("10,000", "7,000", "-30");
        assertThat(check(known, "1,范玲梓,," + FAN + ",,7000").ready()).isEqualTo(1);
    }

    @Test
    void whoIsFiledElsewhereTooIsAQuestion() {
        var known = known(FAN_ONLY, List.of(), List.of(), Set.of(7L));
        var filing = check(known, "1,范玲梓,," + FAN + ",,9600", "2,胡萍,," + HU + ",,9600");
        assertThat(filing.findings())
                .extracting(Finding::code, found -> found.at().row())
                .containsExactly(tuple(FindingCode.ALSO_ELSEWHERE, 1));
    }

    @Test
    void whoWasThereLastMonthAndIsNotNowIsAskedAbout() {
        var last = List.of(new Known.Line(7, 3, "范玲梓", 1), new Known.Line(8, 4, "胡萍", 1));
        var persons = Map.of(FAN, new Known.Person(7, "范玲梓"), HU, new Known.Person(8, "胡萍"));
        var known = known(persons, last, List.of(), Set.of());
        var missing = check(known, "1,范玲梓,," + FAN + ",,9600").toConfirm();
        assertThat(missing)
                .filteredOn(found -> found.code() == FindingCode.MISSING_NOW)
                .extracting(found -> found.at().row(), Finding::arguments)
                .containsExactly(tuple(4, List.of("胡萍")));
        // a name in a row whose number has to be changed is there
        var broken = check(known, "1,范玲梓,," + FAN + ",,9600", "2,胡 萍,,990102,,9600");
        assertThat(codes(broken)).doesNotContain(FindingCode.MISSING_NOW);
    }

    @Test
    void anotherUploadChangesOnlyWhatChanged() {
        var persons = Map.of(FAN, new Known.Person(7, "范玲梓"), HU, new Known.Person(8, "胡萍"));
        var booked =
                List.of(new Known.Line(7, 1, "范玲梓", 960_000), new Known.Line(8, 2, "胡萍", 480_000));
        var last = List.of(new Known.Line(7, 1, "范玲梓", 500_000));
        var known = known(persons, last, booked, Set.of(7L));
        var filing = check(known, "1,范玲梓,," + FAN + ",,9600", "2,孙丽丽,,990102196911155658,,9600");
        assertThat(filing.effect(0)).isEqualTo(CheckedFiling.Effect.UNCHANGED);
        assertThat(filing.effect(1)).isEqualTo(CheckedFiling.Effect.NEW);
        // what was confirmed and booked is not asked about again, what is missing is
        assertThat(filing.findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(FindingCode.BOOKED_BUT_ABSENT, List.of("胡萍")));
        assertThat(check(known, "1,范玲梓,," + FAN + ",,9700").effect(0))
                .isEqualTo(CheckedFiling.Effect.CHANGED);
    }

    @Test
    void anotherEmployerOrMonthIsRefusedAsAWhole() {
        var sheet = sheet("1,范玲梓,," + FAN + ",,9600");
        var terms = Samples.terms(Month.parse("2025-10"));
        assertThat(
                        FilingCheck.check(
                                        sheet,
                                        Samples.nothing(Samples.JIANGCHENG),
                                        terms,
                                        Samples.TODAY)
                                .refusals())
                .containsExactly(
                        FindingCode.EMPLOYER_DIFFERS.refusal(Samples.MINGYUAN, Samples.JIANGCHENG));
        assertThat(codesOn(sheet, LocalDate.of(2025, 9, 30))).containsExactly("CON-130");
        assertThat(codesOn(sheet, LocalDate.of(2025, 10, 1))).isEmpty();
        var since = Known.nothing(Samples.MINGYUAN, Samples.CITY, Month.parse("2025-11"));
        assertThat(FilingCheck.head(sheet.head(), since, Samples.TODAY))
                .extracting(Refusal::code)
                .containsExactly("CON-131");
    }

    private static List<String> codesOn(FilingSheet sheet, LocalDate today) {
        return FilingCheck.head(sheet.head(), Samples.nothing(Samples.MINGYUAN), today).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void aRowSuffersFromAllItsDefectsAtOnce() {
        var known = known(Map.of(), List.of(), List.of(), Set.of());
        var filing = check(known, "1,=x,护照,99,师徒制,-1,@y");
        assertThat(filing.findings())
                .extracting(found -> found.at().column())
                .containsExactly("B", "D", "F", "G", "E");
        assertThat(filing.rowsToChange()).isEqualTo(1);
    }
}
