package org.quanyi.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.rules.yaml.YamlNode.Mapping;
import org.quanyi.rules.yaml.YamlNode.Sequence;
import org.quanyi.rules.yaml.YamlNode.Where;

/// Reads one file of the strict subset.
public final class Yaml {
    private final String file;
    private final List<YamlLine> lines;
    private int next;

    private Yaml(String file, String text) {
        this.file = file;
        this.lines = YamlLine.split(file, text);
    }

    /// The root mapping of a file.
    ///
    /// @param file its name, for complaints
    /// @param text its whole content
    /// @throws YamlError if the text leaves the subset
    public static Mapping read(String file, String text) {
        var yaml = new Yaml(file, text);
        if (yaml.lines.isEmpty()) {
            throw new YamlError(new Where(file, 1), "the file is empty");
        }
        var first = yaml.lines.getFirst();
        if (first.indent() != 0) {
            throw first.error("the first key must stand at the left edge");
        }
        var root = yaml.mapping(0);
        if (yaml.next < yaml.lines.size()) {
            throw yaml.lines.get(yaml.next).error("indentation fits no key above");
        }
        return root;
    }

    private YamlNode block(YamlLine owner) {
        if (next >= lines.size() || lines.get(next).indent() <= owner.indent()) {
            throw owner.error("the key has no value");
        }
        var first = lines.get(next);
        return first.isItem() ? sequence(first.indent()) : mapping(first.indent());
    }

    private Mapping mapping(int indent) {
        var where = new Where(file, lines.get(next).number());
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (next < lines.size() && lines.get(next).indent() == indent) {
            var line = lines.get(next);
            if (line.isItem()) {
                throw line.error("a list item among keys");
            }
            next++;
            entry(line, entries);
        }
        refuseDeeper(indent);
        return new Mapping(where, entries);
    }

    private void entry(YamlLine line, Map<String, YamlNode> entries) {
        var key = line.key();
        if (entries.containsKey(key)) {
            throw line.error("the key '" + key + "' stands here twice");
        }
        var value = line.valueOrNull();
        entries.put(key, value == null ? block(line) : value);
    }

    private Sequence sequence(int indent) {
        var where = new Where(file, lines.get(next).number());
        List<YamlNode> items = new ArrayList<>();
        while (next < lines.size() && lines.get(next).indent() == indent) {
            var line = lines.get(next);
            if (!line.isItem()) {
                throw line.error("a key among list items");
            }
            var content = line.afterDash();
            if (content.hasKey()) {
                lines.set(next, content);
                items.add(mapping(content.indent()));
            } else {
                next++;
                items.add(content.scalar());
            }
        }
        refuseDeeper(indent);
        return new Sequence(where, items);
    }

    private void refuseDeeper(int indent) {
        if (next < lines.size() && lines.get(next).indent() > indent) {
            throw lines.get(next).error("indented deeper than what it could belong to");
        }
    }
}
