package org.quanyi.server.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.store.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Hands codes to the outbox (验证码投递).
@Component
class CodeDelivery {

    /// Stands in a message to nobody, so that it is as long as any other.
    private static final String NO_PHONE = "00000000000";

    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    CodeDelivery(Outbox outbox, MessageSource messages, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /// What a message says.
    ///
    /// @param key of its text
    /// @param about what stands in it beside the code
    record Letter(String key, List<String> about, Locale locale) {

        private String text(MessageSource messages, String code) {
            List<Object> arguments = new ArrayList<>(List.of(code));
            arguments.addAll(about);
            return messages.getMessage(key, arguments.toArray(), locale);
        }
    }

    /// Hands a code over. One to nobody is written and taken away again: the same work, so that the
    /// time taken does not tell whether there is an account.
    ///
    /// @param letter what the code is for, in words
    void send(String code, @Nullable String phone, Letter letter, Instant expires) {
        String name = clock.millis() + "." + UUID.randomUUID();
        outbox.prepare(
                name,
                new Outbox.Message(
                        phone == null ? NO_PHONE : phone,
                        letter.text(messages, code),
                        expires.toString()));
        if (phone == null) {
            outbox.drop(name);
        } else {
            outbox.release(name);
        }
    }
}
