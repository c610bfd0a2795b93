package org.quanyi.server.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;

/// One change of a register (登记变更记录), as oversight sees it: no insured person is named, for an
/// entry is only a number here.
///
/// @param entry the row of the register
/// @param subject the account that the entry is about; empty where it is about a person
/// @param detail the kind of a tie, the reason of a protection, a region; for what was asked, the
///   document
/// @param account who did it
/// @param askedBy who asked for it; null where nobody has to
/// @param countsFrom from when it counts, for an end that waits
public record RegisterChange(
        AccessRegister register,
        RegisterAct act,
        long entry,
        String subject,
        String detail,
        By by,
        When when) {

    /// Who.
    public record By(String account, @Nullable String askedBy) {}

    /// When.
    public record When(Instant happenedAt, Instant countsFrom) {}

    /// What the leaf commits to.
    ///
    /// @param row what the register says at that entry
    byte[] canonical(String row) {
        return new Canonical()
                .text("register")
                .text(register.name())
                .text(act.name())
                .number(entry)
                .text(row)
                .text(subject)
                .text(detail)
                .text(by.account())
                .text(by.askedBy() == null ? "" : by.askedBy())
                .text(when.happenedAt().toString())
                .text(when.countsFrom().toString())
                .toBytes();
    }
}
