package org.quanyi.server.credit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.quanyi.server.access.Role;

/// What may happen to an entry, when, and by whose hand (登记事项状态变动表): the one table of it.
///
/// What makes an entry visible again, or leaves it standing, takes two officers who did not decide
/// it; what makes it wait takes one.
enum EntryEdge {
    /// An objection: the employer’s own word, or an officer who takes it down.
    ANNOTATE(EntryAct.ANNOTATED, Who.ASKER, Set.of(EntryState.IN_EFFECT), s -> s.marked() == null),
    /// Whoever objected takes it back.
    WITHDRAW_MARK(
            EntryAct.MARK_WITHDRAWN,
            Who.ASKER,
            Set.of(EntryState.IN_EFFECT),
            s -> s.marked() != null),
    /// The next instance or a court looks at it: said by the employer, or taken down from a notice.
    /// No clock of ours runs for another authority.
    BEGIN_REVIEW(EntryAct.REVIEW_BEGUN, Who.ASKER, Set.of(EntryState.IN_EFFECT), _ -> true),
    /// It does so no longer.
    END_REVIEW(EntryAct.REVIEW_ENDED, Who.ASKER, Set.of(EntryState.IN_EFFECT), Standing::reviewed),
    /// It is decided that the entry stays.
    END_MARK(
            EntryAct.MARK_ENDED,
            Who.TWO_WHO_DID_NOT_DECIDE,
            Set.of(EntryState.IN_EFFECT),
            s -> s.marked() != null),
    /// A stay was ordered: one officer is enough, for it is the safe direction.
    STAY(EntryAct.STAYED, Who.OFFICER, Set.of(EntryState.IN_EFFECT), s -> !s.stayed()),
    /// The stay is over.
    END_STAY(EntryAct.STAY_ENDED, Who.TWO, Set.of(EntryState.IN_EFFECT), Standing::stayed),
    /// Its repair is asked for.
    ASK_REPAIR(EntryAct.REPAIR_ASKED, Who.ASKER, Set.of(EntryState.IN_EFFECT), s -> !s.repair()),
    /// The employer takes that back.
    WITHDRAW_REPAIR(
            EntryAct.REPAIR_WITHDRAWN, Who.ASKER, Set.of(EntryState.IN_EFFECT), Standing::repair),
    /// Its repair is refused.
    REFUSE_REPAIR(EntryAct.REPAIR_REFUSED, Who.TWO, Set.of(EntryState.IN_EFFECT), Standing::repair),
    /// It was wrong in part. While it is objected to or looked at above, nobody who decided it says
    /// so.
    CORRECT(EntryAct.CORRECTED, Who.TWO, Set.of(EntryState.IN_EFFECT), _ -> true),
    /// A restore lost some time; two officers compared the entry with the documents and with what
    /// recipients know, and it stands.
    CONFIRM(EntryAct.CONFIRMED, Who.TWO, Set.of(EntryState.IN_EFFECT), Standing::unconfirmed),
    /// It was repaired, or its duty was performed.
    LIFT(EntryAct.LIFTED, Who.TWO, Set.of(EntryState.IN_EFFECT), _ -> true),
    /// The decision is no more: whenever that is found, and whatever became of the entry.
    ANNUL(
            EntryAct.ANNULLED,
            Who.TWO,
            Set.of(
                    EntryState.IN_EFFECT,
                    EntryState.LIFTED,
                    EntryState.CORRECTED,
                    EntryState.UNVERIFIED,
                    EntryState.EXPIRED),
            _ -> true),
    /// Only what was lifted is ever restored.
    RESTORE(EntryAct.RESTORED, Who.TWO, Set.of(EntryState.LIFTED), _ -> true);

    /// Whose hand it takes (经手人要求).
    enum Who {
        /// The employer itself, or an officer who takes down what it asks for.
        ASKER,
        /// One officer.
        OFFICER,
        /// Two officers.
        TWO,
        /// Two officers, none of whom decided the entry.
        TWO_WHO_DID_NOT_DECIDE
    }

    private final EntryAct act;
    private final Who who;
    private final Set<EntryState> from;
    private final Predicate<Standing> guard;

    EntryEdge(EntryAct act, Who who, Set<EntryState> from, Predicate<Standing> guard) {
        this.act = act;
        this.who = who;
        this.from = from;
        this.guard = guard;
    }

    /// The edge of an act.
    static EntryEdge of(EntryAct act) {
        return Arrays.stream(values()).filter(e -> e.act == act).findFirst().orElseThrow();
    }

    /// Whose hand it takes.
    Who who() {
        return who;
    }

    /// Whether it can happen to an entry as it stands.
    boolean isOpen(Standing standing) {
        return from.contains(standing.state()) && guard.test(standing);
    }

    /// Why those hands may not; empty when they may.
    Optional<RegisterRefusal> refusal(CreditEntry entry, Standing standing, NewEvent event) {
        boolean may =
                switch (who) {
                    case ASKER -> isAsker(entry, event);
                    case OFFICER ->
                            event.hands().size() == 1 && event.hands().getFirst().isOfficer();
                    case TWO, TWO_WHO_DID_NOT_DECIDE -> Hand.areTwoOfficers(event.hands());
                };
        if (!may) {
            return Optional.of(
                    who == Who.TWO || who == Who.TWO_WHO_DID_NOT_DECIDE
                            ? RegisterRefusal.NOT_TWO_OFFICERS
                            : RegisterRefusal.NOT_YOURS);
        }
        boolean answersAnObjection =
                who == Who.TWO_WHO_DID_NOT_DECIDE
                        || standing.marked() != null
                        || standing.reviewed();
        return who != Who.ASKER && who != Who.OFFICER && answersAnObjection && decided(entry, event)
                ? Optional.of(RegisterRefusal.DECIDED_IT)
                : Optional.empty();
    }

    private static boolean isAsker(CreditEntry entry, NewEvent event) {
        if (event.hands().size() != 1) {
            return false;
        }
        Hand hand = event.hands().getFirst();
        return hand.isOfficer()
                || hand.role() == Role.EMPLOYER
                        && Integer.valueOf(entry.employer()).equals(hand.employer());
    }

    private static boolean decided(CreditEntry entry, NewEvent event) {
        return entry.grounds().deciders().stream()
                .map(Hand::account)
                .anyMatch(a -> event.hands().stream().anyMatch(h -> h.account().equals(a)));
    }
}
