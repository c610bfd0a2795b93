package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs when all other tests of a run have ended: nothing that they left in addresses, titles,
/// referrers and the log names a person.
class TracesTest {

    @Test
    void noAddressTitleReferrerOrLogNamesAPerson() {
        Set<String> taken = Traces.take();
        System.out.println("traces " + Traces.count(taken));
        assertThat(Traces.count(taken))
                .as("the tests before this one left something to look at")
                .containsKeys("address", "log", "person", "referrer", "title");
        assertThat(Traces.telling(taken)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address /desk?number=990102198405120021",
                "title 王小兰的记录",
                "referrer http://localhost/?q=王小兰",
                "log no account for 13800138000",
                "log java.lang.IllegalStateException: 990102198405120021 is twice"
            })
    void aTraceThatNamesSomebodyIsFound(String trace) {
        assertThat(Traces.telling(List.of(trace), List.of("王小兰"))).containsExactly(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address /me/statement/Q7K4-92MD-6TXA",
                "title 我的记录",
                "log receipt 990102198405120020 waits",
                "log 12333"
            })
    void whatOnlyLooksLikeANumberPasses(String trace) {
        assertThat(Traces.telling(List.of(trace), List.of("王小兰"))).isEmpty();
    }
}
