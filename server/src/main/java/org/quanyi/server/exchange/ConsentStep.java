package org.quanyi.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.quanyi.proof.Canonical;

/// One word of a person about a consent (同意记录), as it stays for ever.
///
/// @param place counted from 1
/// @param until the last day that it covers
public record ConsentStep(int place, ConsentAct act, LocalDate until, Instant happenedAt) {

    /// What its leaf commits to. The terms of an agreement never change, so that its name says what
    /// was agreed to.
    byte[] canonical(int person, String agreement) {
        return new Canonical()
                .text("consent")
                .number(person)
                .text(agreement)
                .number(place)
                .text(act.name())
                .text(until.toString())
                .text(happenedAt.toString())
                .toBytes();
    }
}
