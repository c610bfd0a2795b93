package org.quanyi.rules.credit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.quanyi.rules.yaml.YamlError;
import org.quanyi.rules.yaml.YamlNode;

/// Names in law files that stand for constants (封闭取值): `not-ignored` for `NOT_IGNORED`.
final class ClosedNames {
    private ClosedNames() {}

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of a name; a name that is not of the list is a mistake of the file.
    static <E extends Enum<E>> E of(Class<E> type, YamlNode node) {
        for (var constant : type.getEnumConstants()) {
            if (key(constant).equals(node.text())) {
                return constant;
            }
        }
        throw new YamlError(node.where(), "'" + node.text() + "' is no " + type.getSimpleName());
    }

    /// The constants of a list of names, each once.
    static <E extends Enum<E>> List<E> all(Class<E> type, YamlNode node) {
        var found = new ArrayList<E>();
        for (var item : node.items()) {
            var constant = of(type, item);
            if (found.contains(constant)) {
                throw new YamlError(item.where(), "'" + item.text() + "' stands here twice");
            }
            found.add(constant);
        }
        return Collections.unmodifiableList(found);
    }
}
