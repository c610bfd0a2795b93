package org.quanyi.proof;

import java.util.List;
import java.util.stream.Stream;

/// What checking a proof came to (验证结论). A flawed proof is a value, never an exception.
public sealed interface Verdict {
    /// The proof holds.
    record Holds() implements Verdict {}

    /// The proof does not hold.
    ///
    /// @param flaw the first thing that is wrong
    /// @param arguments as documented with the flaw
    record Refuted(Flaw flaw, List<String> arguments) implements Verdict {
        /// Copies the arguments.
        public Refuted {
            arguments = List.copyOf(arguments);
        }
    }

    /// Whether the proof holds.
    default boolean holds() {
        return this instanceof Holds;
    }

    /// The proof holds.
    static Verdict accepted() {
        return new Holds();
    }

    /// The proof does not hold.
    static Verdict refuted(Flaw flaw, Object... arguments) {
        return refutation(flaw, arguments);
    }

    /// The same, where only a refutation will do.
    static Refuted refutation(Flaw flaw, Object... arguments) {
        return new Refuted(flaw, Stream.of(arguments).map(String::valueOf).toList());
    }
}
