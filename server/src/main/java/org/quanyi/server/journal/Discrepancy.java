package org.quanyi.server.journal;

import java.util.List;

/// Something that does not hold, found by a recount. Its sentence stands in the bundle `journal`
/// under the code.
public record Discrepancy(String code, List<String> arguments) {

    public Discrepancy {
        arguments = List.copyOf(arguments);
    }

    public static Discrepancy of(String code, Object... arguments) {
        return new Discrepancy(
                code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
