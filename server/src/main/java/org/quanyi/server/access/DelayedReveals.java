package org.quanyi.server.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks that the person is told of later (依法暂缓告知): where an act says that telling them would stop
/// what a criminal inquiry or a supervision commission is there for. One person asks on the body's
/// document, another confirms; the look leaves its leaf at once, with the day on which it is shown
/// inside, and that day does not move.
///
/// Personal Information Protection Law arts 18 and 35; MOHRSS Order 14 (2011) arts 18 and 21.
@Component
public class DelayedReveals {

    /// The longest that somebody is not told, in days. Our own policy; the acts say "until it is no
    /// longer needed".
    public static final int MOST_DAYS = 180;

    /// Characters of a document's number.
    public static final int SHORTEST = 4;

    /// Characters of a document's number, as long as a case number may be.
    public static final int LONGEST = 40;

    private final DelayedRevealTable table;
    private final RegisterChanges changes;

    DelayedReveals(DelayedRevealTable table, RegisterChanges changes) {
        this.table = table;
        this.changes = changes;
    }

    /// By which act somebody is not told for now (暂缓告知依据): a closed list.
    public enum Basis {
        /// The police or a procurator inquire into a crime.
        CRIMINAL,
        /// A supervision commission investigates an official.
        SUPERVISION
    }

    /// One entry.
    ///
    /// @param document the number of the body's document, which the looks name as their case
    /// @param counts whether somebody has confirmed it
    public record Delay(
            long id,
            String document,
            Basis basis,
            LocalDate until,
            String askedBy,
            boolean counts) {}

    /// Asks for a delay, which counts once somebody else has confirmed it.
    ///
    /// @throws IllegalArgumentException when the day is over or too far, or the document has not
    ///   [#SHORTEST] to [#LONGEST] characters
    @Transactional
    public void ask(String document, Basis basis, LocalDate until, String by) {
        if (!isPossible(until) || document.length() < SHORTEST || document.length() > LONGEST) {
            throw new IllegalArgumentException("a delay of another form");
        }
        long entry = table.insert(document, basis, until, changes.now());
        changes.added(AccessRegister.DELAY, entry, "", basis.name(), by);
    }

    /// Whether a delay can end on a day.
    public boolean isPossible(LocalDate until) {
        return !until.isBefore(changes.today())
                && !until.isAfter(changes.today().plusDays(MOST_DAYS));
    }

    /// Confirms what somebody else asked.
    ///
    /// @return whether it waited, and somebody else had asked
    @Transactional
    public boolean confirm(long entry, String by) {
        table.lock(entry);
        Optional<Delay> waiting =
                all().stream()
                        .filter(d -> d.id() == entry && !d.counts() && !d.askedBy().equals(by))
                        .findFirst();
        waiting.ifPresent(delay ->
                changes.change(
                        AccessRegister.DELAY,
                        RegisterAct.CONFIRM,
                        entry,
                        "",
                        "",
                        new RegisterChange.By(by, delay.askedBy())));
        return waiting.isPresent();
    }

    /// Ends one, confirmed or not: looks from now on are shown at once. One person can, for it is
    /// in favour of whoever is looked at.
    ///
    /// @return whether there was one
    @Transactional
    public boolean end(long entry, String by) {
        table.lock(entry);
        boolean isThere = all().stream().anyMatch(d -> d.id() == entry);
        if (isThere) {
            changes.change(
                    AccessRegister.DELAY,
                    RegisterAct.END,
                    entry,
                    "",
                    "",
                    new RegisterChange.By(by, null));
        }
        return isThere;
    }

    /// Those that wait or count, oldest first.
    public List<Delay> all() {
        return table.open(changes.now(), changes.today());
    }

    /// How many looks at anybody are not shown today.
    public long hidden() {
        return table.hidden(changes.today());
    }

    /// The day on which a look is shown that names a document; empty when it is shown at once.
    Optional<LocalDate> until(Purpose purpose, String document) {
        return purpose == Purpose.LAWFUL_INQUIRY
                ? all().stream()
                        .filter(d -> d.counts() && d.document().equals(document))
                        .map(Delay::until)
                        .max(LocalDate::compareTo)
                        .map(last -> last.plusDays(1))
                : Optional.empty();
    }

    /// Today, in the law's zone.
    LocalDate today() {
        return changes.today();
    }
}
