package org.quanyi.rules;

import java.util.List;
import java.util.function.Function;

/// The outcome of a rule (处理结果): a value, or the reasons why there is none.
///
/// Expected refusals are values of this type; an exception is always a bug.
///
/// @param <T> the type of the value
public sealed interface Result<T> {
    /// There is a value.
    ///
    /// @param value the value
    record Of<T>(T value) implements Result<T> {}

    /// There is none.
    ///
    /// @param refusals why, at least one
    record Refused<T>(List<Refusal> refusals) implements Result<T> {
        /// Copies the refusals; there must be one.
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }
    }

    /// A result with a value.
    static <T> Result<T> of(T value) {
        return new Of<>(value);
    }

    /// A result without one, for one reason.
    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    /// A result without one.
    static <T> Result<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    /// The same result with the value turned into another.
    default <U> Result<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Of<T>(var value) -> new Of<>(change.apply(value));
            case Refused<T>(var refusals) -> new Refused<>(refusals);
        };
    }

    /// The outcome of a further rule that needs this value.
    default <U> Result<U> then(Function<? super T, Result<U>> next) {
        return switch (this) {
            case Of<T>(var value) -> next.apply(value);
            case Refused<T>(var refusals) -> new Refused<>(refusals);
        };
    }

    /// Why there is no value; empty if there is one.
    default List<Refusal> refusals() {
        return switch (this) {
            case Of<T> _ -> List.of();
            case Refused<T>(var refusals) -> refusals;
        };
    }

    /// The value, where a refusal would be a bug of the caller.
    ///
    /// @throws IllegalStateException if there is none
    default T orThrow() {
        return switch (this) {
            case Of<T>(var value) -> value;
            case Refused<T>(var refusals) -> throw new IllegalStateException("" + refusals);
        };
    }
}
