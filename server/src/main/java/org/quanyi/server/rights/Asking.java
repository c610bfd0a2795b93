package org.quanyi.server.rights;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.RegionsOfPerson;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.springframework.stereotype.Component;

/// How everything that a person asks for becomes a case: free, without papers, about themselves
/// only, under the law of their one place of insurance.
@Component
class Asking {

    private final Cases cases;
    private final RegionsOfPerson regions;

    Asking(Cases cases, RegionsOfPerson regions) {
        this.cases = cases;
        this.regions = regions;
    }

    /// Opens the case. Refused when the same is asked for already, or the words are too long.
    ///
    /// @param items what it is about; the first says so
    /// @param words in their own words; empty when they chose only
    /// @param concerned accounts of officers who have no part in it
    /// @param papers what they hand in with it
    Result<CaseFile> ask(
            Actor person,
            CaseKind kind,
            List<CaseItem> items,
            String words,
            Set<String> concerned,
            List<Paper> papers) {
        if (words.length() > RightRefusal.LONGEST_WORDS) {
            return Result.refused(
                    RightRefusal.TOO_LONG.of(Integer.toString(RightRefusal.LONGEST_WORDS)));
        }
        return cases.propose(
                person,
                new Proposal(
                                kind,
                                List.of(person.requirePerson()),
                                items,
                                "",
                                region(person),
                                concerned)
                        .with(papers));
    }

    /// The one place of insurance; null when there are several, or none.
    private @Nullable Region region(Actor person) {
        Set<Region> all = regions.of(person.requirePerson());
        return all.size() == 1 ? all.iterator().next() : null;
    }
}
