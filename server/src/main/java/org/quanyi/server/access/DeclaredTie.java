package org.quanyi.server.access;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A tie that counts, as whoever declared it sees it (本人申报的回避关系): no number, for the register holds
/// none.
public final class DeclaredTie {

    private final long entry;
    private final TieKind kind;
    private final byte[] hash;
    private final Instant declaredAt;
    private final @Nullable LocalDate endsOn;
    private final @Nullable Instant endsFrom;

    DeclaredTie(
            long entry,
            TieKind kind,
            byte[] hash,
            Instant declaredAt,
            @Nullable LocalDate endsOn,
            @Nullable Instant endsFrom) {
        this.entry = entry;
        this.kind = kind;
        this.hash = hash.clone();
        this.declaredAt = declaredAt;
        this.endsOn = endsOn;
        this.endsFrom = endsFrom;
    }

    /// Its number in the register, which says nothing about the person.
    public long entry() {
        return entry;
    }

    /// What sort of tie.
    public TieKind kind() {
        return kind;
    }

    /// Since when.
    public Instant declaredAt() {
        return declaredAt;
    }

    /// The last day that it counts; null when it has no end.
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    /// From when it counts no longer because it was withdrawn; null when it was not.
    public @Nullable Instant endsFrom() {
        return endsFrom;
    }

    boolean isNumber(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    boolean isOf(byte[] other, @Nullable LocalDate until) {
        return isNumber(other) && Objects.equals(endsOn, until);
    }
}
