package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.CaseForm;

/// Case numbers in files of every encoding.
class CaseListTest {

    private static final String TEXT = "受理号,备注\nB2026-000012-34,甲\n\nＢ２０２６－000013－45,乙\n=A2,丙\n";

    private static Result<CaseList> read(byte[] bytes) {
        return CaseList.read(new Upload("list.csv", bytes));
    }

    private static String code(byte[] bytes) {
        return read(bytes).refusals().stream().map(Refusal::code).findFirst().orElse("");
    }

    private static void assertRead(byte[] bytes) {
        CaseList list = read(bytes).orThrow();
        assertThat(list.rows()).extracting(CaseList.Row::line).containsExactly(2, 4, 5);
        assertThat(list.rows().get(1).typed()).startsWith("Ｂ");
        assertThat(CaseForm.written(list.rows().get(1).typed())).isEqualTo("B2026-000013-45");
        assertThat(list.rows())
                .extracting(CaseList.Row::isFormula)
                .containsExactly(false, false, true);
    }

    @Test
    void everyEncodingCountsItsOwnLines() {
        assertRead(TEXT.getBytes(StandardCharsets.UTF_8));
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertRead(TEXT.getBytes(Charset.forName("GB18030")));
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        assertThat(code(new byte[0])).isEqualTo("CON-101");
        assertThat(code("受理号\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("CON-124");
        assertThat(code("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        String many =
                IntStream.rangeClosed(0, CaseList.MOST)
                        .mapToObj("B2026-%06d-11"::formatted)
                        .collect(Collectors.joining("\n"));
        assertThat(code(many.getBytes(StandardCharsets.UTF_8))).isEqualTo("CON-110");
    }
}
