package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A chain of entries (哈希链): each link is a hash over the one before and the entry, so that no
/// entry can be changed, dropped or moved without changing every link after it.
///
/// A link is SHA-256 of `0x02`, the length of the chain's name (4 bytes) and the name (domain
/// separation: an entry of one chain is none of another), the link before (32 bytes), the length of
/// the entry (8 bytes) and its canonical bytes. The link before the first entry is SHA-256 of
/// `0x02`, length and name alone. Immutable, safe for all threads.
public final class Chain {
    private static final byte LINK = 2;

    private final byte[] head;

    /// The chain of this name, such as `quanyi.journal.v1`; another name, another chain.
    public Chain(String name) {
        var encoded = name.getBytes(StandardCharsets.UTF_8);
        head =
                ByteBuffer.allocate(1 + Integer.BYTES + encoded.length)
                        .put(LINK)
                        .putInt(encoded.length)
                        .put(encoded)
                        .array();
    }

    /// The link before the first entry.
    public Hash start() {
        return new Sha256().add(head).finish();
    }

    /// The link of an entry that follows another.
    ///
    /// @param previous the link before: [#start] for the first entry
    public Hash link(Hash previous, Canonical entry) {
        return link(previous, entry.toBytes());
    }

    /// The link of an entry given by its canonical bytes.
    public Hash link(Hash previous, byte[] entry) {
        var length = ByteBuffer.allocate(Long.BYTES).putLong(entry.length).array();
        return new Sha256().add(head).add(previous.bytes()).add(length).add(entry).finish();
    }

    /// An entry and the link stored with it, as a verifier finds them.
    ///
    /// @param entry the canonical bytes
    /// @param link the link stored
    public record Stored(byte[] entry, Hash link) {}

    /// Checks that each stored link follows from the one before; the first that does not is named
    /// (`PRF-009`). That nothing is missing at the end only a trusted last link can show.
    ///
    /// @param previous the link before the first of them
    public Verdict verify(Hash previous, List<Stored> entries) {
        var link = previous;
        for (var i = 0; i < entries.size(); i++) {
            link = link(link, entries.get(i).entry());
            if (!link.equals(entries.get(i).link())) {
                return Verdict.refuted(Flaw.BROKEN_LINK, i, link, entries.get(i).link());
            }
        }
        return Verdict.accepted();
    }
}
