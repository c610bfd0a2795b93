package org.quanyi.server.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that belong to nobody (诱饵记录): whoever opens one was not sent by a person. They look like
/// any other, so that only the alarm tells.
@Component
public class CanaryPersons {

    private final CanaryPersonTable table;
    private final RegisterChanges changes;

    CanaryPersons(CanaryPersonTable table, RegisterChanges changes) {
        this.table = table;
        this.changes = changes;
    }

    /// Makes a record that was registered for the purpose a canary. Again changes nothing.
    ///
    /// @param by the account of whoever does it
    @Transactional
    public void add(int person, String by) {
        if (!contains(person)) {
            changes.added(AccessRegister.CANARY, table.insert(person, changes.now()), "", "", by);
        }
    }

    /// Ends it: the record is like any other again.
    ///
    /// @return whether it was one
    @Transactional
    public boolean end(int person, String by) {
        var entries = table.entries(person, changes.now());
        entries.forEach(entry ->
                changes.ended(AccessRegister.CANARY, entry, "", by, java.time.Duration.ZERO));
        return !entries.isEmpty();
    }

    /// How many there are.
    public int count() {
        return table.count(changes.now());
    }

    boolean contains(int person) {
        return !table.entries(person, changes.now()).isEmpty();
    }
}
