package org.quanyi.server.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Intake;
import org.quanyi.server.casework.Paper;

/// For whom something is asked (申请人), who says so, and what they hand in with it: the person,
/// somebody who acts for them, or an officer who takes it down.
///
/// @param intake how it came; null unless an officer takes it down
/// @param papers none where they show none
public record Asker(Actor by, int person, @Nullable Intake intake, List<Paper> papers) {

    public Asker {
        papers = List.copyOf(papers);
    }

    /// A person for themselves, or somebody who acts for them, without papers.
    public static Asker of(Actor person) {
        return of(person, List.of());
    }

    /// The same with papers.
    public static Asker of(Actor person, List<Paper> papers) {
        return new Asker(person, person.requirePerson(), null, papers);
    }
}
