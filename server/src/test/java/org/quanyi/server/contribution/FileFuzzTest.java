package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;

/// Files with bytes changed at random: always a result with sentences, never an exception.
class FileFuzzTest {
    private static final int ITERATIONS = 2_000;
    private static final byte[] SIGNS =
            ",\"\r\n\t;'=+-@0\u0000<>&\ufeff".getBytes(StandardCharsets.UTF_8);

    private final Sentences chinese = Sentences.in("zh");
    private final Sentences english = Sentences.in("en");

    private static SplittableRandom random() {
        var seed = Long.getLong("quanyi.seed", System.nanoTime());
        System.out.println("FileFuzzTest: -Dquanyi.seed=" + seed);
        return new SplittableRandom(seed);
    }

    @Test
    void changedFilesNeverThrow() {
        var random = random();
        var seeds =
                List.of(
                        Arrays.copyOf(Samples.file(Samples.OCTOBER).bytes(), 2_000),
                        Samples.file(Samples.JIANGCHENG_OCTOBER).bytes(),
                        Samples.file(Samples.RECEIPTS).bytes(),
                        FilingTexts.of("1,范玲梓,,990102199709104762,,9600\n")
                                .getBytes(StandardCharsets.UTF_16LE),
                        Workbooks.of(
                                Workbooks.filing(
                                        Workbooks.person(
                                                "990102199709104762", "<c><f>1</f><v>2</v></c>"))));
        for (var i = 0; i < ITERATIONS; i++) {
            var bytes = changed(seeds.get(i % seeds.size()).clone(), random);
            assertThatCode(() -> take(new Upload("a", bytes)))
                    .as("iteration %d", i)
                    .doesNotThrowAnyException();
        }
    }

    /// The content of a workbook is changed before it is packed: a changed archive is only damaged.
    @Test
    void changedSheetsNeverThrow() {
        var random = random();
        var rows =
                Workbooks.filing(Workbooks.person("990102199709104762", Workbooks.number("9600")));
        for (var i = 0; i < ITERATIONS / 4; i++) {
            var parts = Workbooks.parts(rows);
            var names = List.copyOf(parts.keySet());
            var name = names.get(random.nextInt(names.size()));
            parts.computeIfPresent(name, (_, xml) -> changed(xml, random));
            assertThatCode(() -> take(new Upload("a", Workbooks.zip(parts))))
                    .as("iteration %d, %s", i, name)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        var result = bytes;
        for (var change = 0; change <= random.nextInt(8); change++) {
            var at = random.nextInt(result.length);
            switch (random.nextInt(5)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> result[at] = SIGNS[random.nextInt(SIGNS.length)];
                case 2 -> result = Arrays.copyOf(result, at + 1);
                case 3 -> {
                    var length = random.nextInt(Math.min(64, result.length - at));
                    System.arraycopy(
                            result, at, result, random.nextInt(result.length - length), length);
                }
                default -> result[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return result;
    }

    /// Reads, checks and gives back, as the pages would.
    private void take(Upload upload) {
        switch (FilingSheet.read(upload, Samples.TODAY)) {
            case Result.Refused<FilingSheet>(var refusals) ->
                    refusals.forEach(refusal -> say(chinese.of(refusal), english.of(refusal)));
            case Result.Of<FilingSheet>(var sheet) -> check(upload, sheet);
        }
        if (ReceiptSheet.read(upload, Samples.TODAY)
                instanceof Result.Of<ReceiptSheet>(var receipts)) {
            receipts.findings().forEach(found -> say(chinese.of(found), english.of(found)));
            AnnotatedFile.of(upload, receipts, chinese.words());
        }
        if (PersonList.read(upload, Samples.TODAY) instanceof Result.Of<PersonList>(var persons)) {
            persons.findings().forEach(found -> say(chinese.of(found), english.of(found)));
        }
    }

    private void check(Upload upload, FilingSheet sheet) {
        var known = Samples.nothing(sheet.head().creditCode());
        var terms = Samples.terms(org.quanyi.rules.Month.parse("2025-10"));
        switch (FilingCheck.check(sheet, known, terms, Samples.TODAY)) {
            case Result.Refused<CheckedFiling>(var refusals) ->
                    refusals.forEach(refusal -> say(chinese.of(refusal), english.of(refusal)));
            case Result.Of<CheckedFiling>(var filing) -> {
                filing.findings().forEach(found -> say(chinese.of(found), english.of(found)));
                AnnotatedFile.of(upload, filing, english.words());
            }
        }
    }

    private static void say(String chinese, String english) {
        if (chinese.isBlank() || english.isBlank()) {
            throw new IllegalStateException("nothing was said");
        }
    }
}
