package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Result;

/// Cells as people and programs damage them: each defect has its own sentence, and what means the
/// same is taken without remark.
class HostileCellTest {
    private static final String ROW = "1,范玲梓,居民身份证," + FilingTexts.NUMBER + ",合同制,9600,\n";

    private static Result<FilingSheet> read(String text) {
        return FilingSheet.read(
                new Upload("名单.csv", text.getBytes(StandardCharsets.UTF_8)), Samples.TODAY);
    }

    private static List<FindingCode> found(String rows) {
        var sheet = read(FilingTexts.of(rows)).orThrow();
        sheet.findings()
                .forEach(finding -> {
                    assertThat(Sentences.in("zh").of(finding)).isNotBlank();
                    assertThat(Sentences.in("en").of(finding)).isNotBlank();
                });
        return sheet.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "9600, 960000",
        "'9,600.00', 960000",
        "￥９６００．５, 960050",
        "¥ 9600元, 960000",
        "　9600　, 960000",
        "9600.500, 960050",
        "009600, 960000",
        "'1,234,567.89', 123456789"
    })
    void aBaseMayBeWrittenInManyWays(String typed, long fen) {
        assertThat(YuanText.fen(typed)).isEqualTo(fen);
        var sheet = read(FilingTexts.of(ROW.replace("9600", '"' + typed + '"'))).orThrow();
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows().getFirst().base()).isEqualTo(fen);
        assertThat(sheet.rows().getFirst().typedBase()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', BASE_MISSING",
        "'　', BASE_MISSING",
        "-9600, BASE_NEGATIVE",
        "－9600, BASE_NEGATIVE",
        "0, BASE_ZERO",
        "0.00, BASE_ZERO",
        "9600.005, BASE_TOO_PRECISE",
        "1.1E+04, BASE_SCIENTIFIC",
        "96E2, BASE_SCIENTIFIC",
        "九千六, BASE_NOT_A_NUMBER",
        "9600.5.5, BASE_NOT_A_NUMBER",
        "., BASE_NOT_A_NUMBER",
        "¥, BASE_NOT_A_NUMBER",
        "٩٦٠٠, BASE_NOT_A_NUMBER",
        "'9600,50', BASE_GROUPING",
        "'9,60', BASE_GROUPING",
        "'96,00.00', BASE_GROUPING",
        "'9,600,', BASE_GROUPING",
        "21474836.48, BASE_TOO_LARGE",
        "99999999999999999999, BASE_TOO_LARGE",
        "=9600, FORMULA",
        "+9600, FORMULA",
        "＝9600, FORMULA",
        "#VALUE!, SPREADSHEET_ERROR",
        "96\u200e00, HIDDEN_CHARACTER"
    })
    void whatIsNoBaseSaysWhy(String typed, FindingCode code) {
        assertThat(found(ROW.replace("9600", '"' + typed + '"'))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NUMBER_MISSING",
        "9.90102E+17, NUMBER_SCIENTIFIC",
        "990102199709104762.0, NUMBER_DECIMAL",
        "99010219970910476, NUMBER_TOO_SHORT",
        "9901021997091047622, NUMBER_TOO_LONG",
        "99010219970910476O, NUMBER_CHARACTER",
        "990102199713104762, NUMBER_BIRTH_MONTH",
        "990102199702304762, NUMBER_BIRTH_DAY",
        "990102205001014761, NUMBER_BIRTH_LATER",
        "990102199709104761, NUMBER_CHECK",
        "990102170001014761, NUMBER_BIRTH_EARLY",
        "990102199709104000, NUMBER_DIGITS_LOST",
        "=990102199709104762, FORMULA",
        "@990102199709104762, FORMULA",
        "990102199709104762=, NUMBER_TOO_LONG",
        "99010219970910476+, NUMBER_CHARACTER",
        "#N/A, SPREADSHEET_ERROR",
        "9901021997091\u202e04762, NUMBER_TOO_LONG"
    })
    void whatIsNoNumberSaysWhy(String typed, FindingCode code) {
        assertThat(found(ROW.replace(FilingTexts.NUMBER, typed))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "９９０１０２１９９７０９１０４７６２",
        "'　990102199709104762 '",
        "'990102 19970910 4762'",
        "'''990102199709104762'",
        "'\t990102199709104762'",
        "'\ufeff990102199709104762'"
    })
    void aNumberMayBeWrittenInManyWays(String typed) {
        var sheet = read(FilingTexts.of(ROW.replace(FilingTexts.NUMBER, typed))).orThrow();
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows().getFirst().number()).hasToString(FilingTexts.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NAME_MISSING",
        "=1+1, FORMULA",
        "' @x', FORMULA",
        "-张三, FORMULA",
        "'\t张三', FORMULA",
        "张\u202e三, HIDDEN_CHARACTER",
        "张\u0007三, HIDDEN_CHARACTER",
        "张\u200d三, HIDDEN_CHARACTER",
        "张\ufffd三, CHARACTER_LOST",
        "12345, NAME_WITHOUT_LETTER",
        "……, NAME_WITHOUT_LETTER",
        "⽼三, NAME_RADICAL",
        "张\ue863, PRIVATE_CHARACTER",
        "#REF!, SPREADSHEET_ERROR"
    })
    void whatIsNoNameSaysWhy(String typed, FindingCode code) {
        assertThat(found(ROW.replace("范玲梓", typed))).containsExactly(code);
    }

    @Test
    void namesMayBeLongRareAndOfManyParts() {
        for (var name :
                List.of(
                        "阿".repeat(50),
                        "阿·".repeat(25) + "阿",
                        "𠮷𪚥",
                        "O'Neil-Smith Jr.",
                        "ŁUKASZ")) {
            var sheet = read(FilingTexts.of(ROW.replace("范玲梓", name))).orThrow();
            assertThat(sheet.findings()).isEmpty();
            assertThat(sheet.rows().getFirst().name()).isEqualTo(name);
        }
        assertThat(found(ROW.replace("范玲梓", "阿".repeat(101))))
                .containsExactly(FindingCode.TOO_LONG);
        assertThat(read(FilingTexts.of(ROW.replace("范玲梓", "⽼三"))).orThrow().findings().getFirst())
                .extracting(Finding::suggestion, Finding::arguments)
                .containsExactly("老三", List.of("⽼", "老"));
    }

    @Test
    void blanksInNamesAreOrderedAndNothingElseIsChanged() {
        assertThat(NameText.clean(" 张　三 ")).isEqualTo("张三");
        assertThat(NameText.clean("SMITH   JOHN")).isEqualTo("SMITH JOHN");
        assertThat(NameText.clean("买买提・阿不都")).isEqualTo("买买提・阿不都");
        assertThat(NameText.same("买买提・阿不都", "买买提·阿不都")).isTrue();
        assertThat(NameText.same("ＳＭＩＴＨ John", "Smith JOHN")).isTrue();
        assertThat(NameText.same("Zoe\u0308", "Zo\u00eb")).isTrue();
        assertThat(NameText.same("王晓兰", "王小兰")).isFalse();
    }

    @Test
    void kindsOfDocumentsAreComparedWithTheNumber() {
        assertThat(found(ROW.replace("居民身份证", "外国人社会保障号码")))
                .containsExactly(FindingCode.DOCUMENT_TYPE_DIFFERS);
        assertThat(found(ROW.replace("居民身份证", "护照")))
                .containsExactly(FindingCode.DOCUMENT_TYPE_UNKNOWN);
        assertThat(found(ROW.replace("居民身份证", ""))).isEmpty();
        assertThat(found(ROW.replace("居民身份证", "01") + ROW)).isEmpty();
        assertThat(found(ROW.replace("合同制", "师徒制")))
                .containsExactly(FindingCode.EMPLOYMENT_FORM_UNKNOWN);
        assertThat(found(ROW.replace("9600,", "9600,=1"))).containsExactly(FindingCode.FORMULA);
    }
}
