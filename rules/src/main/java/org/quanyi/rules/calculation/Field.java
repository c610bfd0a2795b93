package org.quanyi.rules.calculation;

import org.jspecify.annotations.Nullable;

/// The value of a field that was asked for (字段值): there, absent, or refused.
///
/// @param <T> the type of the value
public final class Field<T> {
    private final String name;
    private final @Nullable T value;

    Field(String name, @Nullable T value) {
        this.name = name;
        this.value = value;
    }

    /// The value. To be asked for inside [Facts#then] only, where it is known to be there.
    ///
    /// @throws IllegalStateException if the field is absent or was refused
    public T get() {
        if (value == null) {
            throw new IllegalStateException("the field " + name + " has no value");
        }
        return value;
    }

    /// The value of an optional field, or the other where it is absent.
    public T orElse(T other) {
        return value == null ? other : value;
    }

    /// The value of an optional field; `null` where it is absent.
    public @Nullable T orNull() {
        return value;
    }

    /// Whether there is a value.
    public boolean isThere() {
        return value != null;
    }
}
