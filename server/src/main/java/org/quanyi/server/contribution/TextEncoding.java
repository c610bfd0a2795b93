package org.quanyi.server.contribution;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;

/// How the characters of a text file are written (文件编码). Found by its mark, by its zero bytes or by
/// strict decoding; a byte that does not fit is never replaced.
enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_8_BOM("UTF-8 (BOM)", StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
    UTF_16LE_BOM("UTF-16LE (BOM)", StandardCharsets.UTF_16LE, 0xff, 0xfe),
    UTF_16BE_BOM("UTF-16BE (BOM)", StandardCharsets.UTF_16BE, 0xfe, 0xff),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    GB_18030("GB 18030", Charset.forName("GB18030"));

    /// Bytes looked at for the zeros of UTF-16.
    private static final int SAMPLE = 4_096;

    private final String label;
    private final Charset charset;
    private final byte[] mark;

    TextEncoding(String label, Charset charset, int... mark) {
        this.label = label;
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (var i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /// The name that a page shows.
    String label() {
        return label;
    }

    /// The encoding without its mark.
    Charset charset() {
        return charset;
    }

    /// The bytes before the first character.
    byte[] mark() {
        return mark.clone();
    }

    /// How many bytes come before the first character.
    int markLength() {
        return mark.length;
    }

    /// A decoder that refuses what does not fit.
    CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Finds the encoding. GB 18030 is what remains when nothing else fits; whether it does is seen
    /// while reading.
    static Result<TextEncoding> detect(byte[] bytes) {
        var encoding = recognise(bytes);
        if (encoding == GB_18030 || encoding == UTF_8) {
            var zero = zeroAt(bytes);
            return zero < 0
                    ? Result.of(encoding)
                    : Result.refused(FindingCode.FILE_ZERO_BYTE.refusal("" + lineOf(bytes, zero)));
        }
        var bad = encoding.firstMisfit(bytes);
        return bad < 0
                ? Result.of(encoding)
                : Result.refused(
                        FindingCode.FILE_ENCODING.refusal(encoding.label, "" + lineOf(bytes, bad)));
    }

    private static TextEncoding recognise(byte[] bytes) {
        for (var encoding : values()) {
            if (encoding.mark.length > 0 && encoding.isMarked(bytes)) {
                return encoding;
            }
        }
        var wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        return UTF_8.firstMisfit(bytes) < 0 ? UTF_8 : GB_18030;
    }

    private boolean isMarked(byte[] bytes) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark shows by zeros on one side of its pairs, from the commas and digits. A
    /// few on the other side are Chinese characters such as 一, U+4E00.
    private static @Nullable TextEncoding wide(byte[] bytes) {
        var length = Math.min(bytes.length, SAMPLE) & ~1;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        var enough = length / 16;
        if (odd > enough && odd > even * 8) {
            return UTF_16LE;
        }
        return even > enough && even > odd * 8 ? UTF_16BE : null;
    }

    /// The line of the first byte that does not fit, where one does not.
    int lineOfMisfit(byte[] bytes) {
        return lineOf(bytes, Math.max(firstMisfit(bytes), 0));
    }

    /// The position of the first byte that does not fit, or -1.
    private int firstMisfit(byte[] bytes) {
        var decoder = strict();
        var input = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
        var output = CharBuffer.allocate(8_192);
        while (true) {
            var result = decoder.decode(input, output, true);
            if (result.isError()) {
                return input.position();
            }
            if (result.isUnderflow()) {
                return decoder.flush(output.clear()).isError() ? bytes.length - 1 : -1;
            }
            output.clear();
        }
    }

    private static int zeroAt(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lineOf(byte[] bytes, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
