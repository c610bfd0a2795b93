package org.quanyi.server.credit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an entry is on a day (登记事项现状): folded from its events whenever somebody asks, so that no
/// job has to run for anything to end.
///
/// @param marked the mark that is open; null while there is none
/// @param stayed whether it has to wait
/// @param repair whether a request for repair is open
/// @param hidden whether nobody but the employer and its case sees it
/// @param endedOn the day from which it is not there; null while it is
public record Standing(
        EntryState state,
        EntryEvent.@Nullable MarkClock marked,
        boolean stayed,
        boolean repair,
        boolean hidden,
        @Nullable LocalDate endedOn) {

    /// What an entry is on a day.
    ///
    /// @param events all of them, oldest first
    static Standing of(CreditEntry entry, List<EntryEvent> events, LocalDate day, ZoneId zone) {
        Fold fold = new Fold(zone);
        events.stream().filter(e -> !e.happenedOn().isAfter(day)).forEach(fold::take);
        return fold.on(entry, day);
    }

    /// Whether it is there: it has begun and has not ended.
    boolean isThere() {
        return state == EntryState.IN_EFFECT;
    }

    private static final class Fold {
        private final ZoneId zone;
        private EntryState state = EntryState.IN_EFFECT;
        private EntryEvent.@Nullable MarkClock mark;
        private boolean late;
        private boolean stayed;
        private boolean repair;
        private @Nullable LocalDate ended;

        Fold(ZoneId zone) {
            this.zone = zone;
        }

        void take(EntryEvent event) {
            runOut(event.happenedOn());
            switch (event.act()) {
                case ANNOTATED -> mark(event);
                case MARK_ENDED, MARK_WITHDRAWN -> mark = null;
                case STAYED -> stayed = true;
                case STAY_ENDED -> stayed = false;
                case REPAIR_ASKED -> repair = true;
                case REPAIR_REFUSED, REPAIR_WITHDRAWN -> repair = false;
                case CORRECTED -> end(EntryState.CORRECTED, event.happenedOn());
                case LIFTED -> end(EntryState.LIFTED, event.happenedOn());
                case ANNULLED -> end(EntryState.ANNULLED, event.happenedOn());
                case RESTORED -> {
                    // the lifted one stays lifted; the new entry is what stands
                }
            }
        }

        private void mark(EntryEvent event) {
            mark = event.clock();
            LocalDate marked = LocalDate.ofInstant(event.recordedAt(), zone);
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
            return new Standing(state, mark, stayed, repair, stayed || overdue, ended);
        }
    }
}
