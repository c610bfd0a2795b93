package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;

/// Something that is to happen to an entry (待登记变动).
///
/// @param entry the entry
/// @param hands the employer or the officer who asks, or the two officers who decide
/// @param rests the case or the document it rests on; one of them has to be there
/// @param on the day it happened: of an objection its receipt, of all else the day it counts from
public record NewEvent(
        long entry, EntryAct act, List<Hand> hands, EntryEvent.Rests rests, LocalDate on) {

    /// Copies the hands.
    public NewEvent {
        hands = List.copyOf(hands);
    }
}
