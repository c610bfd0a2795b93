package org.quanyi.server.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an answer says to what was asked for, or what a question to a person comes to (处理结论): the
/// closed list.
public enum Outcome {
    /// The person is right.
    UPHELD,
    /// The person is right in part.
    PARTLY_UPHELD,
    /// The record stands.
    NOT_UPHELD,
    /// It is as the person says, or has another innocent cause. Nothing follows.
    CLEARED,
    /// It happened, and the person could not know or help it. Only the record is put right.
    NOT_AT_FAULT,
    /// The person returns it, as they offered, in parts that they agree to.
    RETURN_AGREED,
    /// What was seen stands, and the record is put right. Nothing else follows from it.
    STANDS,
    /// The person was under age.
    ENDED_MINOR,
    /// The same is disputed elsewhere, and is decided there.
    ENDED_DISPUTED,
    /// Nobody could have helped it.
    ENDED_FORCE_MAJEURE;

    /// What a question to a person can come to, and nothing else.
    static final List<Outcome> OF_QUESTIONS =
            List.of(
                    CLEARED,
                    NOT_AT_FAULT,
                    RETURN_AGREED,
                    STANDS,
                    ENDED_MINOR,
                    ENDED_DISPUTED,
                    ENDED_FORCE_MAJEURE);

    /// What an answer to a request can come to.
    static final List<Outcome> OF_REQUESTS = List.of(UPHELD, PARTLY_UPHELD, NOT_UPHELD);

    /// Whether it can be proposed after what the person said: whatever is not in their favour waits
    /// until they were heard, and nothing is returned that they did not offer.
    ///
    /// @param word what they said last; null while they said nothing that counts as heard
    boolean mayFollow(@Nullable CaseAct word) {
        return switch (this) {
            case RETURN_AGREED -> word == CaseAct.SAY_RETURN;
            case NOT_AT_FAULT, STANDS -> word != null;
            case UPHELD,
                    PARTLY_UPHELD,
                    NOT_UPHELD,
                    CLEARED,
                    ENDED_MINOR,
                    ENDED_DISPUTED,
                    ENDED_FORCE_MAJEURE ->
                    true;
        };
    }
}
