package org.quanyi.server.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/// The fonts of printed statements: a small one with the characters of the national list (通用规范汉字表),
/// and the whole one, read only for a name that needs it.
@Component
class StatementFonts {

    private static final int HIGHEST = 0x3ffff;

    private final byte[] usual = load("/fonts/statement.ttf");
    private final BitSet drawn = drawn(usual);

    byte[] usual() {
        return usual;
    }

    byte[] rare() {
        return load("/fonts/rare.ttf");
    }

    /// Whether a text has a character that the small font does not draw.
    boolean lacks(String text) {
        return text.codePoints().anyMatch(c -> !Character.isISOControl(c) && !drawn.get(c));
    }

    private static byte[] load(String path) {
        try (InputStream in = StatementFonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet drawn(byte[] bytes) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet drawn = new BitSet(HIGHEST);
            for (int c = 0; c <= HIGHEST; c++) {
                drawn.set(c, glyphs.getGlyphId(c) > 0);
            }
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
