package org.quanyi.rules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// The facts of one request (计算请求的事实): readers that give typed values or note a refusal naming the
/// field.
///
/// Ask for every field first, then compute inside [#then]: the asker learns of all mistakes at
/// once. For one request and one thread.
public final class Facts {
    private final String path;
    private final Map<String, Node> fields;
    private final Set<String> read = new HashSet<>();
    private final Set<Refusal> refusals;
    private final List<Facts> children = new ArrayList<>();

    /// The facts of a request.
    public Facts(Node.Fields fields) {
        this("", fields.fields(), new LinkedHashSet<>());
    }

    private Facts(String path, Map<String, Node> fields, Set<Refusal> refusals) {
        this.path = path;
        this.fields = fields;
        this.refusals = refusals;
    }

    /// Computes once all fields that were asked for are there and no other field is.
    public <T> Result<T> then(Supplier<Result<T>> computing) {
        refuseUnknown();
        return refusals.isEmpty() ? computing.get() : Result.refused(List.copyOf(refusals));
    }

    /// What was refused so far, where the rest of the request cannot be judged without it.
    ///
    /// @throws IllegalArgumentException if nothing was
    public <T> Result<T> refused() {
        return Result.refused(List.copyOf(refusals));
    }

    private void refuseUnknown() {
        for (var name : fields.keySet()) {
            if (!read.contains(name)) {
                refuse(FactRefusal.UNKNOWN_FIELD, name);
            }
        }
        children.forEach(Facts::refuseUnknown);
    }

    /// Notes that a field is not accepted, for what only the rule knows.
    ///
    /// @param more the value and whatever else the sentence names
    public void refuse(FactRefusal refusal, String name, Object... more) {
        refusals.add(refusal.of(path + name, more));
    }

    /// Whether the field is there; `null` counts as absent.
    public boolean has(String name) {
        read.add(name);
        var node = fields.get(name);
        return node != null && !(node instanceof Node.Nothing);
    }

    /// Whether the field holds named fields, where a plain value is accepted too.
    public boolean isFields(String name) {
        read.add(name);
        return fields.get(name) instanceof Node.Fields;
    }

    /// A field that may be absent.
    ///
    /// @param reader one of the readers below, such as `Facts::money`
    public <T> Field<T> optional(String name, BiFunction<Facts, String, Field<T>> reader) {
        return has(name) ? reader.apply(this, name) : new Field<>(path + name, null);
    }

    /// Refuses unless exactly one of the fields is there.
    public void exactlyOne(String... names) {
        if (Arrays.stream(names).filter(this::has).count() != 1) {
            var rest = Arrays.stream(names).skip(1).map(name -> path + name).toArray();
            refuse(FactRefusal.EXACTLY_ONE, names[0], rest);
        }
    }

    /// A text that is not empty.
    public Field<String> text(String name) {
        return parsed(name, text -> text);
    }

    /// An amount in yuan, not negative, exact to the fen.
    public Field<Money> money(String name) {
        return parsed(name, text -> noted(name, NumberText.money(text)));
    }

    /// A decimal number, not negative.
    ///
    /// @param places how many decimals it may have
    public Field<BigDecimal> decimal(String name, int places) {
        return parsed(name, text -> noted(name, NumberText.decimal(text, places)));
    }

    /// A whole number within limits.
    public Field<Integer> whole(String name, int lowest, int highest) {
        return parsed(name, text -> noted(name, NumberText.whole(text, lowest, highest)));
    }

    /// A month, `yyyy-mm`.
    public Field<Month> month(String name) {
        return parsed(name, text -> noted(name, DateText.month(text)));
    }

    /// A day, `yyyy-mm-dd`, that exists.
    public Field<LocalDate> date(String name) {
        return parsed(name, text -> noted(name, DateText.date(text)));
    }

    /// The code of a pooling area; whether its law is on file is for the rule to say.
    public Field<Region> region(String name) {
        return parsed(
                name,
                text ->
                        Region.isCode(text)
                                ? new Region(text)
                                : refused(FactRefusal.NOT_A_REGION, name, text));
    }

    /// Yes or no.
    public Field<Boolean> flag(String name) {
        return parsed(
                name,
                text ->
                        text.equals("true") || text.equals("false")
                                ? (Boolean) text.equals("true")
                                : refused(FactRefusal.NOT_A_FLAG, name, text));
    }

    /// One of a closed set of values.
    ///
    /// @param key how a value is written
    public <E> Field<E> choice(String name, Collection<E> values, Function<E, String> key) {
        return parsed(
                name,
                text -> {
                    for (var value : values) {
                        if (key.apply(value).equals(text)) {
                            return value;
                        }
                    }
                    var all = values.stream().map(key).collect(Collectors.joining(" "));
                    return refused(FactRefusal.NOT_ONE_OF, name, text, all);
                });
    }

    /// The same for a list of such values, in the order given; each once.
    public <E> Field<List<E>> choices(String name, Collection<E> values, Function<E, String> key) {
        var before = refusals.size();
        var found = new LinkedHashSet<E>();
        for (var item : items(name)) {
            var each = new Facts(path, Map.of(item.name(), item.node()), refusals);
            var value = each.choice(item.name(), values, key).orNull();
            if (value != null) {
                found.add(value);
            }
        }
        return new Field<>(path + name, refusals.size() > before ? null : List.copyOf(found));
    }

    /// A list of entries with named fields, not empty; empty if it was refused.
    public List<Facts> list(String name) {
        return items(name).stream().map(item -> child(item.name(), item.node())).toList();
    }

    /// The same where the list may be absent or hold nothing.
    public List<Facts> listIfAny(String name) {
        var empty = fields.get(name) instanceof Node.Items(var items) && items.isEmpty();
        return has(name) && !empty ? list(name) : List.of();
    }

    /// Named fields inside this field, such as `{"years":60,"months":3}`.
    public Facts fields(String name) {
        var node = node(name);
        return node == null ? child(name, Node.Fields.NONE) : child(name, node);
    }

    /// A value of a form that only the adapter knows.
    ///
    /// @param problem what is wrong where there is no value
    /// @param reading the value of a text; empty if it is none
    public <T> Field<T> read(
            String name, FactRefusal problem, Function<String, Optional<T>> reading) {
        return parsed(
                name, text -> reading.apply(text).orElseGet(() -> refused(problem, name, text)));
    }

    /// A list of such values, which may be empty.
    public <T> Field<List<T>> readAll(
            String name, FactRefusal problem, Function<String, Optional<T>> reading) {
        var node = node(name);
        if (node instanceof Node.Items(var items) && items.isEmpty()) {
            return new Field<>(path + name, List.of());
        }
        var before = refusals.size();
        var found = new ArrayList<T>();
        for (var item : node == null ? List.<Item>of() : items(name)) {
            var each = new Facts(path, Map.of(item.name(), item.node()), refusals);
            var value = each.read(item.name(), problem, reading).orNull();
            if (value != null) {
                found.add(value);
            }
        }
        var refused = node == null || refusals.size() > before;
        return new Field<>(path + name, refused ? null : List.copyOf(found));
    }

    /// An entry of a list under the name a refusal gives it, such as `credits[2]`.
    private record Item(String name, Node node) {}

    private List<Item> items(String name) {
        var node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Items(var items))) {
            refuse(FactRefusal.NOT_A_LIST, name);
            return List.of();
        }
        if (items.isEmpty()) {
            refuse(FactRefusal.EMPTY_LIST, name);
        }
        var found = new ArrayList<Item>();
        for (var item : items) {
            found.add(new Item(name + "[" + found.size() + "]", item));
        }
        return found;
    }

    private Facts child(String name, Node node) {
        if (node instanceof Node.Fields(var inner)) {
            var child = new Facts(path + name + ".", inner, refusals);
            children.add(child);
            return child;
        }
        refuse(FactRefusal.NOT_FIELDS, name);
        return new Facts(path + name + ".", Map.of(), new LinkedHashSet<>());
    }

    private @Nullable Node node(String name) {
        if (has(name)) {
            return fields.get(name);
        }
        refuse(FactRefusal.MISSING, name);
        return null;
    }

    private <T> Field<T> parsed(String name, Function<String, @Nullable T> reading) {
        var node = node(name);
        T value = null;
        switch (node) {
            case null -> {}
            case Node.Items _, Node.Fields _ -> refuse(FactRefusal.NOT_A_VALUE, name);
            case Node.Text _, Node.Whole _, Node.Flag _, Node.Nothing _, Node.Told _ -> {
                var text = node.toString();
                if (text.isBlank()) {
                    refuse(FactRefusal.MISSING, name);
                } else {
                    value = reading.apply(text);
                }
            }
        }
        return new Field<>(path + name, value);
    }

    private <T> @Nullable T noted(String name, ReadText<T> outcome) {
        if (outcome.problem() == null) {
            return outcome.value();
        }
        return refused(outcome.problem(), name, outcome.more().toArray());
    }

    private <T> @Nullable T refused(FactRefusal refusal, String name, Object... more) {
        refuse(refusal, name, more);
        return null;
    }
}
