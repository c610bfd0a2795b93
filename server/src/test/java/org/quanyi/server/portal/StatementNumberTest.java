package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that people copy from paper.
class StatementNumberTest {

    @Test
    void numbersAreReadableAndDifferent() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(StatementNumber.draw());
        }
        assertThat(drawn)
                .hasSize(1000)
                .allMatch(n -> n.matches("([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q7K4-92MD-6TXA",
                "q7k492md6txa",
                " Q7K4 92MD 6TXA ",
                "Ｑ７Ｋ４—９２ＭＤ—６ＴＸＡ",
                "q7k4–92md–6txa"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(StatementNumber.read(typed)).contains("Q7K4-92MD-6TXA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Q7K4-92MD",
                "Q7K4-92MD-6TX0",
                "Q7K4-92MD-6TXAA",
                "' or 1=1 --",
                "Q7K4-92MD-6TXI"
            })
    void whatCannotBeANumberIsNone(String typed) {
        assertThat(StatementNumber.read(typed)).isEmpty();
    }
}
