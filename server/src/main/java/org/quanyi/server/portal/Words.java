package org.quanyi.server.portal;

import org.quanyi.rules.Law;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words of the portal, per language.
@Component
public class Words {

    private final MessageSource messages;
    private final Law law;

    Words(MessageSource messages, Law law) {
        this.messages = messages;
        this.law = law;
    }

    /// How things are said in a language.
    public Wording in(Language language) {
        return new Wording(language, messages, law);
    }
}
