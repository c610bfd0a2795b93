package org.quanyi.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The message bundles, read as text.
final class Bundles {

    private Bundles() {}

    /// All messages of a language over all rooms.
    static Map<String, String> all(String language) {
        Map<String, String> messages = new TreeMap<>();
        for (SourceFile file :
                SourceTree.under("/resources/messages/", "_" + language + ".properties")) {
            messages.putAll(read(file));
        }
        return messages;
    }

    static Map<String, String> read(SourceFile file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, value) -> messages.put((String) key, (String) value));
        return messages;
    }
}
