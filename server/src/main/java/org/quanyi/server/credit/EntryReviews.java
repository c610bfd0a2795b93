package org.quanyi.server.credit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReviewEffect;
import org.quanyi.server.casework.ReviewEffect.Happened;
import org.quanyi.server.casework.ReviewEffects;
import org.springframework.stereotype.Component;

/// What reconsideration and suits do to entries (复议、诉讼对登记事项的影响): an entry bears its mark from the
/// moment the employer says that it went there, waits from the moment a stay is recorded, and is
/// annulled when the decision is. What was found unlawful and stands can be claimed for. That a
/// stay is over takes two officers.
///
/// Administrative Reconsideration Law arts 42 and 64; Administrative Litigation Law arts 56 and 70.
@Component
class EntryReviews {

    private final CreditRegister register;
    private final Compensations compensations;

    EntryReviews(CreditRegister register, Compensations compensations, ReviewEffects effects) {
        this.register = register;
        this.compensations = compensations;
        effects.add(
                new ReviewEffect(
                        List.of(
                                CaseKind.LISTING,
                                CaseKind.CREDIT_OBJECTION,
                                CaseKind.CREDIT_REPAIR,
                                CaseKind.CREDIT_COMPLAINT),
                        this::happened));
    }

    /// What has ended is not changed by what happens to the decision behind it.
    private boolean happened(Happened happened) {
        Optional<CreditEntry> entry = entry(happened.reviewed());
        if (isFoundUnlawful(happened)) {
            entry.ifPresent(e -> claimable(e, happened.review()));
        }
        return entry.filter(e -> register.standing(e, register.today()).isThere())
                .map(e -> isWritten(e, happened))
                .orElse(true);
    }

    /// That it was unlawful is found where nothing is left to annul, too: what has ended can be
    /// claimed for all the same.
    private static boolean isFoundUnlawful(Happened happened) {
        CaseStep answer = happened.answer();
        return happened.act() == CaseAct.ACCEPT
                && answer != null
                && answer.outcome() == Outcome.UNLAWFUL;
    }

    private void claimable(CreditEntry entry, CaseFile review) {
        compensations.open(entry, Compensations.Cause.UNLAWFUL, review.number());
    }

    /// The entry that a case made, or is about; where it was corrected, the one that stands in its
    /// place.
    private Optional<CreditEntry> entry(CaseFile file) {
        List<CreditEntry> all = register.of(Objects.requireNonNull(file.employer()));
        Optional<CreditEntry> named =
                file.kind() == CaseKind.LISTING
                        ? first(all, e -> e.grounds().caseNumber().equals(file.number()))
                        : file.item(CreditEntry.ITEM)
                                .map(CaseItem::shallBe)
                                .map(Long::parseLong)
                                .flatMap(id -> first(all, e -> e.id() == id));
        return named.map(entry -> inItsPlace(all, entry));
    }

    private static CreditEntry inItsPlace(List<CreditEntry> all, CreditEntry entry) {
        return first(all, e -> Long.valueOf(entry.id()).equals(e.link().corrects()))
                .map(right -> inItsPlace(all, right))
                .orElse(entry);
    }

    private static Optional<CreditEntry> first(
            List<CreditEntry> all, Predicate<CreditEntry> which) {
        return all.stream().filter(which).findFirst();
    }

    private boolean isWritten(CreditEntry entry, Happened happened) {
        Standing standing = register.standing(entry, register.today());
        String review = happened.review().number();
        boolean isBegun =
                register.events(entry).stream()
                        .anyMatch(e ->
                                e.act() == EntryAct.REVIEW_BEGUN
                                        && review.equals(e.rests().caseNumber()));
        List<Hand> hand = List.of(Hand.of(happened.by()));
        CaseAct act = happened.act();
        if (act == CaseAct.ASK || act == CaseAct.RECORD_NOTICE) {
            return isBegun || is(entry, EntryAct.REVIEW_BEGUN, review, hand);
        }
        if (act == CaseAct.WITHDRAW) {
            return !isBegun || is(entry, EntryAct.REVIEW_ENDED, review, hand);
        }
        if (act == CaseAct.STAY) {
            return standing.stayed() || is(entry, EntryAct.STAYED, review, hand);
        }
        return act != CaseAct.ACCEPT || isDecided(entry, standing, happened, isBegun);
    }

    private boolean isDecided(
            CreditEntry entry, Standing standing, Happened happened, boolean isBegun) {
        CaseStep answer = Objects.requireNonNull(happened.answer());
        String review = happened.review().number();
        List<Hand> two =
                List.of(new Hand(answer.account(), Role.CLERK, null), Hand.of(happened.by()));
        if (takesAway(happened.reviewed().kind(), Objects.requireNonNull(answer.outcome()))) {
            return is(entry, EntryAct.ANNULLED, review, two);
        }
        return (!standing.stayed() || is(entry, EntryAct.STAY_ENDED, review, two))
                && (!isBegun || is(entry, EntryAct.REVIEW_ENDED, review, two.subList(1, 2)));
    }

    /// An answer that is taken away is given anew; only the decision that listed takes its entry
    /// with it.
    private static boolean takesAway(CaseKind reviewed, Outcome outcome) {
        return reviewed == CaseKind.LISTING && outcome.undoes();
    }

    private boolean is(CreditEntry entry, EntryAct act, String review, List<Hand> hands) {
        NewEvent event =
                new NewEvent(
                        entry.id(),
                        act,
                        hands,
                        new EntryEvent.Rests(review, null, null),
                        register.today());
        return register.record(event) instanceof Result.Of<CreditEntry>;
    }
}
