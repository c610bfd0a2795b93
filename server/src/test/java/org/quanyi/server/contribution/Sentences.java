package org.quanyi.server.contribution;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.quanyi.rules.Refusal;

/// The sentences of the room in one language, as the pages will show them.
final class Sentences {
    private final Properties texts = new Properties();

    private Sentences(String language) {
        var name = "/messages/contribution_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Sentences.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Sentences in(String language) {
        return new Sentences(language);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    String pattern(FindingCode code) {
        return text(code.messageKey());
    }

    String of(Finding finding) {
        return filled(finding.code().messageKey(), finding.arguments());
    }

    String of(Refusal refusal) {
        return filled("finding." + refusal.code(), refusal.arguments());
    }

    private String filled(String key, List<String> arguments) {
        var format = new MessageFormat(text(key), Locale.ROOT);
        if (format.getFormatsByArgumentIndex().length > arguments.size()) {
            throw new IllegalStateException(key + " names more than it is given: " + arguments);
        }
        return format.format(arguments.toArray());
    }

    AnnotatedFile.Words words() {
        return new AnnotatedFile.Words(this::text, this::of);
    }
}
