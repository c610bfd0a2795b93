package org.quanyi.server.calculation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.rules.calculation.Calculations;

/// What may be asked here (公开计算目录): the calculations of the law, and the proofs, which need no law.
///
/// The rules know nothing of proofs and the proofs nothing of requests; they meet in this room.
public final class OpenCalculations {
    private static final List<Calculation> ALL =
            Stream.concat(
                            Calculations.all().stream(),
                            Stream.of(new ConsistencyCalculation(), new InclusionCalculation()))
                    .sorted(Comparator.comparing(Calculation::name))
                    .toList();

    private OpenCalculations() {}

    /// All there are, sorted by name.
    public static List<Calculation> all() {
        return ALL;
    }

    /// The calculation of a name; empty if there is none.
    public static Optional<Calculation> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// All names, for a sentence.
    public static String names() {
        return String.join(", ", ALL.stream().map(Calculation::name).toList());
    }
}
