package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What is kept of a file is the file.
class PackedFileTest {

    @Test
    void givesBackWhatWasPacked() {
        for (String text : new String[] {"", "a", "序号,姓名\r\n".repeat(20_000)}) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            assertThat(PackedFile.unpack(PackedFile.pack(content))).isEqualTo(content);
        }
    }

    @Test
    void makesAListSmaller() {
        byte[] list = "1,示例甲,合同制,9600\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThat(PackedFile.pack(list).length).isLessThan(list.length / 10);
    }

    @Test
    void findsAFileThatWasCutOff() {
        byte[] packed = PackedFile.pack("一二三四五六七八九十".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PackedFile.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
