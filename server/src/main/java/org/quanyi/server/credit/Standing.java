package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.SuspendedRule;

/// What an entry is on a day (登记事项现状): folded from its events whenever somebody asks, so that no
/// job has to run for anything to end.
///
/// @param marked the mark that is open; null while there is none
/// @param reviewed whether the next instance or a court looks at it
/// @param stayed whether it has to wait
/// @param repair whether a request for repair is open
/// @param unconfirmed whether a restore lost time in which it may have been taken back
/// @param suspended whether the kind of record that it is was suspended while it stood
/// @param hidden whether nobody but the employer and its case sees it
/// @param endedOn the day from which it is not there; null while it is
public record Standing(
        EntryState state,
        EntryEvent.@Nullable MarkClock marked,
        boolean reviewed,
        boolean stayed,
        boolean repair,
        boolean unconfirmed,
        boolean suspended,
        boolean hidden,
        @Nullable LocalDate endedOn) {

    /// What an entry is on a day.
    ///
    /// @param events all of them, oldest first
    static Standing of(CreditEntry entry, List<EntryEvent> events, LocalDate day, Since since) {
        Fold fold = new Fold(since, entry.enteredAt());
        events.stream().filter(e -> !e.happenedOn().isAfter(day)).forEach(fold::take);
        return fold.on(entry, day);
    }

    /// What a standing is reckoned by.
    ///
    /// @param restarted when a restore lost time; null if none did
    /// @param rules those that were suspended
    record Since(ZoneId zone, @Nullable Instant restarted, List<SuspendedRule> rules) {

        /// Whether a row counts for nothing on a day, for an entry of then.
        boolean suspends(String code, CreditEntry entry, LocalDate day) {
            return rules.stream()
                    .anyMatch(r -> r.code().equals(code) && r.covers(entry.enteredAt(), day));
        }
    }

    /// Whether it is there: it has begun and has not ended.
    boolean isThere() {
        return state == EntryState.IN_EFFECT;
    }

    private static final class Fold {
        private final Since since;
        private Instant sure;
        private EntryState state = EntryState.IN_EFFECT;
        private EntryEvent.@Nullable MarkClock mark;
        private final Set<String> reviews = new HashSet<>();
        private boolean late;
        private boolean stayed;
        private boolean repair;
        private @Nullable LocalDate ended;

        Fold(Since since, Instant entered) {
            this.since = since;
            this.sure = entered;
        }

        void take(EntryEvent event) {
            runOut(event.happenedOn());
            switch (event.act()) {
                case ANNOTATED -> mark(event);
                case MARK_ENDED, MARK_WITHDRAWN -> mark = null;
                case REVIEW_BEGUN -> reviews.add(about(event));
                case REVIEW_ENDED -> reviews.remove(about(event));
                case STAYED -> stayed = true;
                case STAY_ENDED -> stayed = false;
                case REPAIR_ASKED -> repair = true;
                case REPAIR_REFUSED, REPAIR_WITHDRAWN -> repair = false;
                case CONFIRMED -> sure = event.recordedAt();
                case CORRECTED -> end(EntryState.CORRECTED, event.happenedOn());
                case LIFTED -> end(EntryState.LIFTED, event.happenedOn());
                case ANNULLED -> end(EntryState.ANNULLED, event.happenedOn());
                case RESTORED -> {
                    // the lifted one stays lifted; the new entry is what stands
                }
            }
        }

        private static String about(EntryEvent event) {
            return event.rests().caseNumber() + " " + event.rests().document();
        }

        private void mark(EntryEvent event) {
            mark = event.clock();
            LocalDate marked = LocalDate.ofInstant(event.recordedAt(), since.zone());
            late = mark != null && marked.isAfter(mark.mark());
        }

        /// An objection that nobody decided has ended the entry, whatever was written since.
        private void runOut(LocalDate day) {
            if (state == EntryState.IN_EFFECT && mark != null && day.isAfter(mark.remove())) {
                end(EntryState.UNVERIFIED, mark.remove().plusDays(1));
            }
        }

        private void end(EntryState next, LocalDate day) {
            // an annulment says that it never was; nothing else changes how something ended
            if (state == EntryState.IN_EFFECT || next == EntryState.ANNULLED) {
                state = next;
                ended = day;
                mark = null;
                reviews.clear();
                stayed = false;
                repair = false;
            }
        }

        Standing on(CreditEntry entry, LocalDate day) {
            runOut(day);
            if (state == EntryState.IN_EFFECT && !day.isBefore(entry.term().end())) {
                end(EntryState.EXPIRED, entry.term().end());
            }
            boolean overdue = mark != null && (late || day.isAfter(mark.decide()));
            boolean lost = since.restarted() != null && sure.isBefore(since.restarted());
            boolean suspended = since.suspends(entry.what().type(), entry, day);
            boolean hidden = stayed || overdue || lost || suspended;
            boolean reviewed = !reviews.isEmpty();
            return new Standing(
                    state, mark, reviewed, stayed, repair, lost, suspended, hidden, ended);
        }
    }
}
