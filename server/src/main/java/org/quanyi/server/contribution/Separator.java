package org.quanyi.server.contribution;

/// The character between the cells of a text table (分隔符): a comma unless the first lines say
/// otherwise.
final class Separator {
    private static final int SAMPLE = 16_384;
    private static final char[] CANDIDATES = {',', '\t', ';'};

    private Separator() {}

    /// The candidate that cuts some line of the beginning into most cells.
    static char of(byte[] bytes, TextEncoding encoding) {
        var start = encoding.markLength();
        var length = Math.min(bytes.length - start, SAMPLE);
        var sample = new String(bytes, start, length, encoding.charset());
        var best = ',';
        var most = 0;
        for (var candidate : CANDIDATES) {
            var count = mostInOneLine(sample, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int mostInOneLine(String sample, char candidate) {
        var most = 0;
        var count = 0;
        var quoted = false;
        for (var i = 0; i < sample.length(); i++) {
            var c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
                most = Math.max(most, count);
            } else if (c == '\n' || c == '\r') {
                count = 0;
            }
        }
        return most;
    }
}
