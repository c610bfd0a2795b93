package org.quanyi.rules.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A node of a file that was read: text, list or mapping, with the place it stands at.
public sealed interface YamlNode {
    /// The place it begins at.
    Where where();

    /// A place in a file.
    ///
    /// @param file the name of the file
    /// @param line the line, counted from 1
    record Where(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /// A text on one line; numbers and flags are texts too until somebody asks for them.
    ///
    /// @param where its place
    /// @param text the text without quotes
    record Scalar(Where where, String text) implements YamlNode {}

    /// A list.
    ///
    /// @param where its place
    /// @param items in the order of the file
    record Sequence(Where where, List<YamlNode> items) implements YamlNode {
        /// Copies the items.
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A mapping; keys are unique and keep the order of the file.
    ///
    /// @param where its place
    /// @param entries by key
    record Mapping(Where where, Map<String, YamlNode> entries) implements YamlNode {
        /// Copies the entries.
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /// This mapping, if it has no other keys than these.
        ///
        /// @throws YamlError naming the first unknown key
        public Mapping only(String... keys) {
            for (var entry : entries.entrySet()) {
                if (!Arrays.asList(keys).contains(entry.getKey())) {
                    throw new YamlError(
                            entry.getValue().where(), "unknown key '" + entry.getKey() + "'");
                }
            }
            return this;
        }

        /// The text of a key that may be absent.
        public @Nullable String textOrNull(String key) {
            var node = entries.get(key);
            return node == null ? null : node.text();
        }

        /// The text of a key.
        public String text(String key) {
            return get(key).text();
        }

        /// The node of a key.
        ///
        /// @throws YamlError if it is absent
        public YamlNode get(String key) {
            var node = entries.get(key);
            if (node == null) {
                throw new YamlError(where, "the key '" + key + "' is missing");
            }
            return node;
        }

        /// Whether the key is there.
        public boolean has(String key) {
            return entries.containsKey(key);
        }
    }

    /// The text of a scalar.
    ///
    /// @throws YamlError if this is something else
    default String text() {
        return switch (this) {
            case Scalar(_, var text) -> text;
            case Sequence _, Mapping _ -> throw new YamlError(where(), "a text is expected here");
        };
    }

    /// The items of a list.
    ///
    /// @throws YamlError if this is something else
    default List<YamlNode> items() {
        return switch (this) {
            case Sequence(_, var items) -> items;
            case Scalar _, Mapping _ -> throw new YamlError(where(), "a list is expected here");
        };
    }

    /// This as a mapping.
    ///
    /// @throws YamlError if this is something else
    default Mapping mapping() {
        return switch (this) {
            case Mapping mapping -> mapping;
            case Scalar _, Sequence _ -> throw new YamlError(where(), "keys are expected here");
        };
    }

    /// A day that is written here.
    ///
    /// @throws YamlError if the text is none
    default LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new YamlError(where(), "'" + text + "' is not a day like 2026-11-22");
        }
    }

    /// What is made of a text that is written here.
    ///
    /// @throws YamlError with this place, if nothing can be made of it
    default <T> T made(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unreadable) {
            throw new YamlError(where(), String.valueOf(unreadable.getMessage()));
        }
    }
}
