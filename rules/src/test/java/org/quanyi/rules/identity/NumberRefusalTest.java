package org.quanyi.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NumberRefusalTest {
    @Test
    void everyCodeIsItsOwn() {
        assertThat(Arrays.stream(NumberRefusal.values()).map(NumberRefusal::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("NUM-0\\d\\d"));
    }
}
