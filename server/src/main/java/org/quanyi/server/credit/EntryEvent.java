package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;

/// Something that happened to an entry (登记事项变动记录), as it stays for ever.
///
/// @param place counted from 1
/// @param rests the case or the document it rests on
/// @param officer the account of the officer; null where the employer asked
/// @param second the account of the other officer; null where one or none was needed
/// @param clock of a mark, by when what is to be done; null for all else
public record EntryEvent(
        int place,
        EntryAct act,
        Rests rests,
        @Nullable String officer,
        @Nullable String second,
        LocalDate happenedOn,
        Instant recordedAt,
        @Nullable MarkClock clock) {

    /// What it rests on (依据).
    ///
    /// @param caseNumber null where it is another authority's document alone
    /// @param document null where it is a case of this agency alone
    /// @param reason what whoever reads it later is told
    public record Rests(
            @Nullable String caseNumber, @Nullable String document, @Nullable String reason) {}

    /// The days of an objection (异议期限), each the last one on which it may be open.
    ///
    /// @param mark by when it is marked
    /// @param decide after this day nobody but the employer sees the entry
    /// @param remove after this day the entry is not there
    public record MarkClock(LocalDate mark, LocalDate decide, LocalDate remove) {}

    /// What its leaf commits to.
    byte[] canonical(long entry) {
        Canonical text =
                new Canonical().text("credit-event").number(entry).number(place).text(act.name());
        text(text, rests.caseNumber());
        text(text, rests.document());
        text(text, rests.reason());
        text(text, officer);
        text(text, second);
        text.text(happenedOn.toString()).text(recordedAt.toString());
        if (clock != null) {
            text.text(clock.mark().toString())
                    .text(clock.decide().toString())
                    .text(clock.remove().toString());
        }
        return text.toBytes();
    }

    static void text(Canonical to, @Nullable String value) {
        if (value == null) {
            to.absent();
        } else {
            to.text(value);
        }
    }
}
