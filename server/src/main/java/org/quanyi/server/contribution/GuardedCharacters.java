package org.quanyi.server.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/// The characters of an XML part, watched before any parser sees them (XML 内容守卫).
///
/// Spreadsheets write no document type, no comment, no CDATA and no instruction beyond the first
/// line. Refusing these leaves nothing that could name another file or expand; a bound on the
/// stretch between two tags leaves nothing that a parser would hold as one endless piece.
final class GuardedCharacters extends Reader {
    /// Characters between two tags; attribute values cannot hold a tag either.
    static final int LONGEST_STRETCH = 4_000_000;

    private final Reader reader;
    private final WorkbookArchive archive;
    private boolean atStart = true;
    private boolean afterTagStart;
    private boolean firstTag = true;
    private int stretch;

    GuardedCharacters(InputStream stream, WorkbookArchive archive) {
        this.reader = new InputStreamReader(stream, TextEncoding.UTF_8.strict());
        this.archive = archive;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = reader.read(buffer, offset, length);
        if (atStart && count > 0) {
            atStart = false;
            if (buffer[offset] == '\ufeff') {
                buffer[offset] = ' ';
                if (count == 1) {
                    count = reader.read(buffer, offset, length);
                } else {
                    System.arraycopy(buffer, offset + 1, buffer, offset, --count);
                }
            }
        }
        for (var i = 0; i < count; i++) {
            check(buffer[offset + i]);
        }
        return count;
    }

    private void check(char c) throws IOException {
        if (afterTagStart) {
            if (c == '!' || (c == '?' && !firstTag)) {
                throw archive.breached(FindingCode.WORKBOOK_DECLARATION.refusal());
            }
            afterTagStart = false;
            firstTag = false;
        }
        if (c == '<') {
            afterTagStart = true;
            stretch = 0;
        } else if (++stretch > LONGEST_STRETCH) {
            throw archive.breached(FindingCode.WORKBOOK_TEXT.refusal("" + LONGEST_STRETCH));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
