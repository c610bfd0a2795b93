package org.quanyi.server.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The lines of a stream (逐行读取), one in memory at a time; what is longer than the limit is skipped
/// and told. Blank lines are no lines.
final class BoundedLines {

    private final InputStream in;
    private final int mostBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    BoundedLines(InputStream in, int mostBytes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.mostBytes = mostBytes;
    }

    /// Goes to the next line; false at the end.
    boolean next() throws IOException {
        while (read()) {
            if (tooLong || !text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line is longer than the limit.
    boolean tooLong() {
        return tooLong;
    }

    /// The line.
    String text() {
        return line.toString(StandardCharsets.UTF_8);
    }

    private boolean read() throws IOException {
        line.reset();
        tooLong = false;
        int at = in.read();
        if (at < 0) {
            return false;
        }
        while (at >= 0 && at != '\n') {
            if (line.size() < mostBytes) {
                line.write(at);
            } else {
                tooLong = true;
            }
            at = in.read();
        }
        return true;
    }
}
