package org.quanyi.rules;

import java.util.Locale;

/// How sure Quanyi is of a figure of the law (依据可靠程度). Shown wherever the figure is shown.
///
/// In falling order; the certainty of a computed amount is the weakest of its figures.
public enum Certainty {
    /// Read in the legal text, or agreed by two independent sources, or recomputed and fitting.
    VERIFIED,
    /// One secondary source. To be shown as likely.
    LIKELY,
    /// Not to be relied on; such a figure enters a computation only where the asker allows it.
    UNCERTAIN,
    /// Made up for a demonstration region; true nowhere.
    INVENTED;

    /// The name in law files and message keys, such as `verified`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The certainty of a key.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public static Certainty ofKey(String key) {
        for (var certainty : values()) {
            if (certainty.key().equals(key)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not a certainty");
    }

    /// The weaker of both.
    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
