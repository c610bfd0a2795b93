package org.quanyi.rules.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that was read as a value (读取结果), or what is wrong with it.
///
/// @param value the value; `null` if there is a problem
/// @param problem what is wrong; `null` if nothing
/// @param more the text and whatever else the refusal names
record ReadText<T>(@Nullable T value, @Nullable FactRefusal problem, List<Object> more) {
    static <T> ReadText<T> of(T value) {
        return new ReadText<>(value, null, List.of());
    }

    static <T> ReadText<T> not(FactRefusal problem, Object... more) {
        return new ReadText<>(null, problem, List.of(more));
    }
}
