package org.quanyi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Chain CHAIN = new Chain("quanyi.journal.v1");

    @Test
    void writesFieldsAsDocumented() {
        assertThat(HexFormat.of().formatHex(new Canonical().number(2).text("").absent().toBytes()))
                .isEqualTo("69000000000000000273000000006e");
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        new Canonical()
                                                .number(-3)
                                                .text("n")
                                                .bytes(new byte[0])
                                                .toBytes()))
                .isEqualTo("69fffffffffffffffd73000000016e6200000000");
        assertThat(CHAIN.start())
                .hasToString("2af09ec4b0bfe3da8417f8592d0dae7a4d12e7e9cb75cafdb8d0ee7069dbaa9c");
    }

    /// Different lists of fields never give the same bytes.
    @Test
    void theEncodingIsInjective() {
        var random = Seeds.random(this);
        var seen = new HashMap<String, String>();
        for (var i = 0; i < 200_000; i++) {
            var canonical = new Canonical();
            var fields = new StringBuilder();
            for (var n = random.nextInt(4); n > 0; n--) {
                fields.append(field(random, canonical)).append(';');
            }
            var bytes = HexFormat.of().formatHex(canonical.toBytes());
            var before = seen.putIfAbsent(bytes, fields.toString());
            assertThat(before == null ? fields.toString() : before).isEqualTo(fields.toString());
        }
        assertThat(seen.size()).isGreaterThan(500);
    }

    private static String field(SplittableRandom random, Canonical canonical) {
        var text = "bins\0".substring(random.nextInt(5)).substring(0, random.nextInt(2) % 2);
        return switch (random.nextInt(4)) {
            case 0 -> {
                canonical.text(text);
                yield "text " + text;
            }
            case 1 -> {
                canonical.bytes(text.getBytes(StandardCharsets.UTF_8));
                yield "bytes " + text;
            }
            case 2 -> {
                var number = random.nextInt(3);
                canonical.number(number);
                yield "number " + number;
            }
            default -> {
                canonical.absent();
                yield "absent";
            }
        };
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Canonical().text("\ud83d"));
        assertThat(new Canonical().text("𠮷").toBytes()).hasSize(9);
    }

    @Test
    void anotherNameIsAnotherChain() {
        var entry = new Canonical().number(1);
        var other = new Chain("quanyi.journal.v2");
        assertThat(other.start()).isNotEqualTo(CHAIN.start());
        assertThat(other.link(CHAIN.start(), entry)).isNotEqualTo(CHAIN.link(CHAIN.start(), entry));
    }

    @Test
    void namesTheFirstEntryThatWasTouched() {
        var random = Seeds.random(this);
        var entries = new ArrayList<Chain.Stored>();
        var link = CHAIN.start();
        for (var i = 0; i < 50; i++) {
            var entry = new Canonical().number(i).hash(Seeds.hash(random)).toBytes();
            link = CHAIN.link(link, entry);
            entries.add(new Chain.Stored(entry, link));
        }
        assertThat(CHAIN.verify(CHAIN.start(), entries).holds()).isTrue();
        for (var i = 0; i < 50; i++) {
            var touched = new ArrayList<>(entries);
            var entry = entries.get(i).entry().clone();
            entry[random.nextInt(entry.length)] ^= (byte) (1 << random.nextInt(8));
            touched.set(i, new Chain.Stored(entry, entries.get(i).link()));
            assertThat(CHAIN.verify(CHAIN.start(), touched))
                    .isInstanceOfSatisfying(
                            Verdict.Refuted.class,
                            refuted -> assertThat(refuted.flaw()).isEqualTo(Flaw.BROKEN_LINK))
                    .extracting(verdict -> ((Verdict.Refuted) verdict).arguments().getFirst())
                    .isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void aHashIsThirtyTwoBytesAndNeverChanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("ab"));
        var bytes = new byte[Hash.BYTES];
        var hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;
        assertThat(hash).hasToString("0".repeat(64)).isEqualTo(Hash.parse("0".repeat(64)));
        assertThat(List.of(hash)).containsExactly(Hash.of(new byte[Hash.BYTES]));
    }
}
