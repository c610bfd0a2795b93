package org.quanyi.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.proof.Hash;
import org.quanyi.rules.Law;
import org.quanyi.rules.calculation.Calculation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuestionsTest {

    private static final Law LAW = Law.load();
    private static final Questions ENGLISH = new Questions(LAW, Locale.ENGLISH);
    private static final Questions CHINESE = new Questions(LAW, Locale.SIMPLIFIED_CHINESE);

    /// Any 32 bytes are a hash.
    private static final String A = "A".repeat(43) + "=";

    private static final String WAGE =
            "\"region\":\"990100\",\"month\":\"2025-10\",\"kind\":\"EMPLOYEE\",\"wage\":\"11200\"";

    private static Calculation rule(String name) {
        return OpenCalculations.named(name).orElseThrow();
    }

    private static JsonNode ask(String rule, String json) {
        return JsonMapper.shared().valueToTree(ENGLISH.reply(rule(rule), json).content());
    }

    @Test
    void theIdComesBackFirstAsItWas() {
        var reply = ask("contribution", "{" + WAGE + ",\"id\":7}");
        assertThat(reply.propertyNames()).first().isEqualTo("id");
        assertThat(reply.get("id").isNumber()).isTrue();
        assertThat(reply.at("/lines/pension/employer").asString()).isEqualTo("1792.00");
        assertThat(ask("contribution", "{" + WAGE + "}").has("id")).isFalse();
        assertThat(ask("number", "{\"id\":\"x\"}").at("/refused/0/code").asString())
                .isEqualTo("CAL-001");
    }

    @Test
    void aResultSaysWhatItRestsOn() {
        var reason = ask("contribution", "{" + WAGE + "}").at("/reasons/1");
        assertThat(reason.at("/facts/base").asString()).isEqualTo("11200.00");
        assertThat(reason.at("/figures/0/value").asString()).isEqualTo("16");
        assertThat(reason.at("/figures/0/certainty").asString()).isEqualTo("INVENTED");
        assertThat(reason.at("/figures/0/from").asString()).isEqualTo("2019-05");
        assertThat(reason.at("/figures/0/act").asString()).isNotEmpty();
        assertThat(reason.at("/text").asString()).contains("11200.00 × 16% = 1792.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "[[[[[[[[[[1]]]]]]]]]]",
                "NaN"
            })
    void whatIsNotJsonIsRefusedWithASentence(String text) {
        var refused = ask("number", text).get("refused").get(0);
        assertThat(refused.get("code").asString()).isEqualTo("CAL-030");
        assertThat(refused.get("message").asString()).startsWith("This is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|CAL-031",
                "7|CAL-031",
                "{\"number\":[]}|CAL-003",
                "{\"number\":{}}|CAL-003",
                "{\"number\":null}|CAL-001",
                "{\"number\":\"\"}|CAL-001"
            })
    void theFormIsRefusedByName(String json, String code) {
        assertThat(ask("number", json).at("/refused/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "1e3, CAL-006",
        "1120.005, CAL-008",
        "-0.01, CAL-007",
        "-0, CAL-007",
        "99999999999, CAL-009",
        "123456789012345678901234567890, CAL-009",
        "0.1000000000000000000000001, CAL-009"
    })
    void anAmountIsReadByItsDigits(String number, String code) {
        var json = "{" + WAGE.replace("\"11200\"", number) + "}";
        var refused = ask("contribution", json).get("refused").get(0);
        assertThat(refused.get("code").asString()).isEqualTo(code);
        assertThat(refused.get("field").asString()).isEqualTo("wage");
    }

    @Test
    void bothLanguagesSayWhatIsWrong() {
        var json = "{\"region\":\"990100\",\"insurance\":\"pension\",\"month\":\"2025-13\"}";
        var chinese = CHINESE.reply(rule("base-limits"), json).refused();
        assertThat(chinese)
                .extracting(each -> each.get("message"))
                .isEqualTo(List.of("“month”写的是 2025-13，没有这个日期。"));
        assertThat(ENGLISH.reply(rule("base-limits"), json).refused())
                .extracting(each -> each.get("message"))
                .isEqualTo(List.of("“month” says 2025-13; there is no such date."));
    }

    @Test
    void aProofThatHoldsAndOneThatDoesNot() {
        var one =
                "{\"leafIndex\":0,\"treeSize\":1,\"leafHash\":\"%s\",\"root\":\"%s\",\"proof\":[]}";
        assertThat(ask("inclusion-proof", one.formatted(A, A)).get("valid").asBoolean()).isTrue();
        var other = Base64.getEncoder().encodeToString(filled());
        var flawed = ask("inclusion-proof", one.formatted(A, other));
        assertThat(flawed.get("valid").asBoolean()).isFalse();
        assertThat(flawed.at("/problem/code").asString()).isEqualTo("PRF-004");
        assertThat(flawed.at("/reasons/0/citations/0/number").asString()).isEqualTo("RFC 6962");
        var same = "{\"size1\":3,\"root1\":\"%s\",\"size2\":3,\"root2\":\"%s\",\"proof\":[]}";
        assertThat(ask("consistency-proof", same.formatted(A, A)).get("valid").asBoolean())
                .isTrue();
        var shortened = ask("consistency-proof", same.formatted(A, "AAAA"));
        assertThat(shortened.at("/refused/0/code").asString()).isEqualTo("CAL-023");
    }

    private static byte[] filled() {
        byte[] bytes = new byte[Hash.BYTES];
        bytes[0] = 1;
        return bytes;
    }

    @Test
    void aCalculationIsWrittenOutWithEveryNumber() {
        var english = ENGLISH.worked(rule("contribution"), "{" + WAGE + "}").text();
        assertThat(english)
                .contains(
                        "Worked calculation: contribution due",
                        "pension insurance, employer: 11200.00 × 16% = 1792.00",
                        "rounded half up to the fen",
                        "in force since 2019-05",
                        "total: 3808.00",
                        "Certainty: an invented region");
        var chinese = CHINESE.worked(rule("contribution"), "{" + WAGE + "}").text();
        assertThat(chinese)
                .contains("演算过程：应缴费额", "养老保险，单位缴：11200.00 × 16% = 1792.00", "合计：3808.00");
        var refused = ENGLISH.worked(rule("number"), "{}");
        assertThat(refused.refused()).isTrue();
        assertThat(refused.text()).contains("No result", "CAL-001 “number” is missing.");
    }

    @Test
    void everyExampleCanBeWrittenOutInBothLanguages() {
        WorkedExamples.all()
                .forEach((rule, examples) -> {
                    for (var example : examples) {
                        for (var questions : List.of(ENGLISH, CHINESE)) {
                            var worked = questions.worked(rule(rule), example.json());
                            assertThat(worked.refused())
                                    .as(example.name())
                                    .isEqualTo(!example.refused().isEmpty());
                            assertThat(worked.text().lines().count()).isGreaterThan(1);
                        }
                    }
                });
    }
}
