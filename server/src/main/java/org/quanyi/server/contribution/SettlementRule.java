package org.quanyi.server.contribution;

import java.util.List;

/// Decides which dues an amount of money settles: only whole dues, only an exact amount, the oldest
/// first.
///
/// Money that does not fit waits with its reason; nothing is ever settled in part, so that a month
/// is paid or not paid. Pure: no clock, no database.
final class SettlementRule {

    private SettlementRule() {}

    /// What becomes of the money.
    sealed interface Outcome {

        /// These dues are settled, the oldest first; the money that waited before is used when
        /// `usesWaiting`.
        record Settled(List<Due> dues, boolean usesWaiting) implements Outcome {
            public Settled {
                dues = List.copyOf(dues);
            }
        }

        /// The money waits: it is short of what is owed by so many fen; negative when it is over.
        record Waits(long shortFen) implements Outcome {}

        /// Nothing is owed and nothing was ever declared: the filing has not come in yet.
        record NothingDeclared() implements Outcome {}

        /// What was declared is settled already.
        record AlreadyPaid() implements Outcome {}
    }

    /// @param open dues not settled yet, the oldest first
    /// @param waiting fen that came in for this key before and still wait
    /// @param everDue whether anything was declared for this key
    static Outcome match(List<Due> open, long waiting, boolean everDue, long amount) {
        long owed = open.stream().mapToLong(Due::fen).reduce(0, Math::addExact);
        if (open.isEmpty()) {
            return everDue ? new Outcome.AlreadyPaid() : new Outcome.NothingDeclared();
        }
        if (amount == owed) {
            return new Outcome.Settled(open, false);
        }
        if (waiting > 0 && Math.addExact(amount, waiting) == owed) {
            return new Outcome.Settled(open, true);
        }
        long sum = 0;
        for (int i = 0; i < open.size(); i++) {
            sum = Math.addExact(sum, open.get(i).fen());
            if (sum == amount) {
                return new Outcome.Settled(open.subList(0, i + 1), false);
            }
        }
        return new Outcome.Waits(Math.subtractExact(owed, Math.addExact(amount, waiting)));
    }
}
