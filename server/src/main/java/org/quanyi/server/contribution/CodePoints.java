package org.quanyi.server.contribution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// The order of texts in a column of collation "C": byte by byte in UTF-8, unlike Java's own order
/// of UTF-16 units.
final class CodePoints {

    static final Comparator<String> ORDER =
            (a, b) ->
                    Arrays.compareUnsigned(
                            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private CodePoints() {}
}
