package org.quanyi.rules.calculation;

import java.util.LinkedHashMap;
import org.quanyi.rules.yaml.YamlNode;

/// Turns the YAML of a worked example into the fields of a request.
public final class CaseNodes {
    private CaseNodes() {}

    /// The same tree; every scalar is a text.
    public static Node node(YamlNode yaml) {
        return switch (yaml) {
            case YamlNode.Scalar(_, var text) -> new Node.Text(text);
            case YamlNode.Sequence(_, var items) ->
                    new Node.Items(items.stream().map(CaseNodes::node).toList());
            case YamlNode.Mapping(_, var entries) -> {
                var fields = new LinkedHashMap<String, Node>();
                entries.forEach((name, value) -> fields.put(name, node(value)));
                yield new Node.Fields(fields);
            }
        };
    }
}
