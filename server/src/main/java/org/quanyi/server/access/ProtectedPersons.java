package org.quanyi.server.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Persons whose record no officer opens at a desk (受保护人员): somebody hides from somebody, or the
/// whole town knows their name. One person protects; to lift it takes two.
@Component
public class ProtectedPersons {

    private final ProtectedPersonTable table;
    private final RegisterChanges changes;
    private final KeysOfPerson keys;

    ProtectedPersons(ProtectedPersonTable table, RegisterChanges changes, KeysOfPerson keys) {
        this.table = table;
        this.changes = changes;
        this.keys = keys;
    }

    /// Protects a person from now on. The same again changes nothing.
    ///
    /// @param until the last day that it counts; null when it has no end
    /// @param by the account of whoever does it
    /// @throws IllegalArgumentException when that day is over
    @Transactional
    public void protect(int person, ProtectionReason reason, @Nullable LocalDate until, String by) {
        if (changes.isPast(until)) {
            throw new IllegalArgumentException("a protection that ended before it began");
        }
        if (!table.has(person, reason, until, changes.now())) {
            long entry = table.insert(person, reason, until, changes.now());
            changes.added(AccessRegister.PROTECTION, entry, "", reason.name(), by);
        }
    }

    /// Asks that all protections of a person end. Nothing ends by that.
    ///
    /// @param document what shows that the reason is over
    /// @return whether the person is protected and nobody asked before
    @Transactional
    public boolean ask(int person, String document, String by) {
        List<Long> open = asked().stream().map(RegisterChange::entry).toList();
        List<Long> entries =
                table.entries(keys.all(person), changes.now(), changes.today()).stream()
                        .filter(entry -> !open.contains(entry))
                        .toList();
        entries.forEach(entry ->
                changes.change(
                        AccessRegister.PROTECTION,
                        RegisterAct.ASK,
                        entry,
                        "",
                        document,
                        new RegisterChange.By(by, null)));
        return !entries.isEmpty();
    }

    /// What waits for a second person, oldest first.
    public List<RegisterChange> asked() {
        return changes.asked(AccessRegister.PROTECTION);
    }

    /// How many protections count now.
    public int count() {
        return table.count(changes.now(), changes.today());
    }

    /// Decides what somebody else asked.
    ///
    /// @param lifts whether the protection ends; else it stays
    /// @return whether it waited, and somebody else had asked
    @Transactional
    public boolean decide(long entry, boolean lifts, String by) {
        table.lock(entry);
        return asked().stream()
                .filter(ask -> ask.entry() == entry && !ask.by().account().equals(by))
                .findFirst()
                .map(ask -> {
                    changes.change(
                            AccessRegister.PROTECTION,
                            lifts ? RegisterAct.END : RegisterAct.KEEP,
                            entry,
                            "",
                            "",
                            new RegisterChange.By(by, ask.by().account()));
                    return true;
                })
                .orElse(false);
    }

    boolean contains(int person) {
        return !table.entries(keys.all(person), changes.now(), changes.today()).isEmpty();
    }
}
