package org.quanyi.server.store;

import org.jspecify.annotations.Nullable;

/// A broken world that the operator can mend: the message is one sentence that says what happened
/// and what to do.
public final class StoreFailure extends RuntimeException {

    public StoreFailure(String sentence) {
        super(sentence);
    }

    public StoreFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
