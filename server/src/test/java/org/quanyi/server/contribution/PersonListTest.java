package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Month;

/// A list of persons to register is checked like a filing.
class PersonListTest {
    private static PersonList read(String text) {
        var upload = new Upload("名单.csv", text.getBytes(StandardCharsets.UTF_8));
        return PersonList.read(upload, Samples.TODAY).orThrow();
    }

    @Test
    void readsPersonsWithAndWithoutAFirstMonth() {
        var list =
                read(
                        """
                        姓名,证件类型,证件号码,起始月份
                        范玲梓,居民身份证,990102199709104762,2025-09
                        SMITH JOHN,外国人永久居留身份证,911840198602150011,
                        """);
        assertThat(list.findings()).isEmpty();
        assertThat(list.rows())
                .extracting(PersonList.Row::row, PersonList.Row::line, PersonList.Row::from)
                .containsExactly(tuple(1, 2, Month.parse("2025-09")), tuple(2, 3, null));
        assertThat(list.rows().getFirst().number()).hasToString("990102199709104762");
    }

    @Test
    void tellsWhatHasToBeChanged() {
        var list =
                read(
                        """
                        number,name,first month
                        990102199709104762,范玲梓,
                        990102199709104762,范玲梓,
                        990102199806170541,胡萍,
                        990102196911155658,,
                        99010319820804664X,康秀芳,明年
                        """);
        assertThat(list.size()).isEqualTo(5);
        assertThat(list.rows()).extracting(PersonList.Row::line).containsExactly(2);
        assertThat(list.findings())
                .extracting(Finding::code, finding -> finding.at().line())
                .containsExactly(
                        tuple(FindingCode.SAME_PERSON, 3),
                        tuple(FindingCode.NUMBER_CHECK, 4),
                        tuple(FindingCode.NAME_MISSING, 5),
                        tuple(FindingCode.START_MONTH_UNREADABLE, 6));
        assertThat(list.findings().getFirst().arguments()).isEqualTo(List.of("1", "2"));
    }
}
