package org.quanyi.rules.calculation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quanyi.rules.Money;
import org.quanyi.rules.Refusal;

/// A part of a request or an answer (数据节点), whatever notation it is written in.
public sealed interface Node {
    /// A text; in a request numbers and flags are read from their text too.
    ///
    /// @param text as written
    record Text(String text) implements Node {
        @Override
        public String toString() {
            return text;
        }
    }

    /// A whole number of an answer, such as days or months.
    ///
    /// @param value the number
    record Whole(long value) implements Node {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /// Yes or no.
    ///
    /// @param value the flag
    record Flag(boolean value) implements Node {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /// Nothing: the field is there and says that there is none.
    record Nothing() implements Node {
        @Override
        public String toString() {
            return "null";
        }
    }

    /// Something that does not hold, told in the reader's language where it is shown.
    ///
    /// @param refusal what does not hold
    record Told(Refusal refusal) implements Node {
        @Override
        public String toString() {
            return (refusal.code() + " " + String.join(" ", refusal.arguments())).strip();
        }
    }

    /// A list.
    ///
    /// @param items in order
    record Items(List<Node> items) implements Node {
        /// Copies the items.
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /// Named fields in order.
    ///
    /// @param fields by name
    record Fields(Map<String, Node> fields) implements Node {
        /// No fields yet.
        public static final Fields NONE = new Fields(Map.of());

        /// Copies the fields.
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /// These fields and one more at the end.
        public Fields with(String name, Node node) {
            var more = new LinkedHashMap<>(fields);
            if (more.put(name, node) != null) {
                throw new IllegalArgumentException("the field " + name + " is there already");
            }
            return new Fields(more);
        }

        /// These fields and a text.
        public Fields with(String name, String text) {
            return with(name, new Text(text));
        }

        /// These fields and an amount in yuan with two decimals.
        public Fields with(String name, Money amount) {
            return with(name, amount.toString());
        }

        /// These fields and a whole number.
        public Fields with(String name, long number) {
            return with(name, new Whole(number));
        }

        /// These fields and a flag.
        public Fields with(String name, boolean flag) {
            return with(name, new Flag(flag));
        }

        @Override
        public String toString() {
            return fields.toString();
        }
    }

    /// A list of texts.
    static Items texts(List<String> texts) {
        return texts.stream()
                .map(text -> (Node) new Text(text))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Items::new));
    }
}
