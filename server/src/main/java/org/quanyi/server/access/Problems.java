package org.quanyi.server.access;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Words refusals for programs.
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /// The problem document of a kind in a language.
    public Problem of(ProblemKind kind, Locale locale, String... arguments) {
        String key = "problem." + kind.code();
        return new Problem(
                "/problems/" + kind.code(),
                messages.getMessage(key + ".title", null, locale),
                kind.status().value(),
                messages.getMessage(key, arguments, locale),
                List.of(),
                null);
    }
}
