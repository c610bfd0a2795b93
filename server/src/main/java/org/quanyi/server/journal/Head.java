package org.quanyi.server.journal;

import org.quanyi.proof.Hash;

/// Where the journal stands: the newest entry's number, 0 before the first, and its link in the
/// chain.
public record Head(long seq, Hash hash) {

    static final Head START = new Head(0, Entry.CHAIN.start());
}
