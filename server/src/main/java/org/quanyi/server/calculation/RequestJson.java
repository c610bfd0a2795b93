package org.quanyi.server.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON of a request strictly (请求读取). Numbers keep the digits they were written with, so
/// that no amount passes through a binary fraction.
final class RequestJson {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(8)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private RequestJson() {}

    /// The one value of a text.
    static Result<Node> read(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Result.refused(RequestRefusal.NOT_JSON.with());
            }
            Node node = node(parser, first);
            return parser.nextToken() == null
                    ? Result.of(node)
                    : Result.refused(RequestRefusal.NOT_JSON.with());
        } catch (JacksonException notJson) {
            return Result.refused(RequestRefusal.NOT_JSON.with());
        }
    }

    private static Node node(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NULL -> new Node.Nothing();
            case VALUE_TRUE -> new Node.Flag(true);
            case VALUE_FALSE -> new Node.Flag(false);
            case VALUE_NUMBER_INT -> whole(parser.getString());
            default -> new Node.Text(parser.getString());
        };
    }

    private static Node whole(String digits) {
        boolean fits = digits.length() <= 18 && !digits.equals("-0");
        return fits ? new Node.Whole(Long.parseLong(digits)) : new Node.Text(digits);
    }

    private static Node fields(JsonParser parser) {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            fields.put(name, node(parser, parser.nextToken()));
        }
        return new Node.Fields(fields);
    }

    private static Node items(JsonParser parser) {
        var items = new ArrayList<Node>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(node(parser, token));
        }
        return new Node.Items(items);
    }
}
