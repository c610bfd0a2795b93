package org.quanyi.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountStripTest {

    /// Who was left out the year before may belong to any strip.
    @Test
    void onlyItsOwnPersonsAreHeld() {
        AccountStrip strip = new AccountStrip(2021, 100, 3);
        for (int person = 100; person < 103; person++) {
            strip.credit(person, 500, 2021 * 12, 2021 * 12);
        }
        Stream.of(99, 101, 103).filter(strip::covers).forEach(strip::hold);
        List<OpenAccount> accounts = new ArrayList<>();
        strip.forEach(accounts::add);
        assertThat(accounts).extracting(OpenAccount::held).containsExactly(false, true, false);
        assertThat(accounts).extracting(OpenAccount::product).containsOnly(6_000L);
    }
}
