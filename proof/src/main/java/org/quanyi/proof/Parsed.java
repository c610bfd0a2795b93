package org.quanyi.proof;

import java.util.function.Function;

/// What reading bytes of a stranger came to (解析结论): the value, or what is wrong with them.
public sealed interface Parsed<T> {
    /// They could be read.
    record Of<T>(T value) implements Parsed<T> {}

    /// They could not be read.
    record Flawed<T>(Verdict.Refuted why) implements Parsed<T> {}

    /// Reads on where there is something to read.
    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Of<T>(var value) -> next.apply(value);
            case Flawed<T>(var why) -> new Flawed<>(why);
        };
    }

    /// A flaw.
    static <T> Parsed<T> flawed(Flaw flaw, Object... arguments) {
        return new Flawed<>(Verdict.refutation(flaw, arguments));
    }
}
