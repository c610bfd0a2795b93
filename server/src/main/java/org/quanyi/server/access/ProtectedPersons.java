package org.quanyi.server.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// Persons whose record no officer opens at a desk (受保护人员): somebody hides from somebody, or the
/// whole town knows their name.
@Component
public class ProtectedPersons {

    private final ProtectedPersonTable table;
    private final Clock clock;

    ProtectedPersons(ProtectedPersonTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Protects a person from now on.
    public void protect(int person) {
        table.insert(person, clock.instant());
    }

    boolean contains(int person) {
        return table.contains(person);
    }
}
