package org.quanyi.server.rights;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.access.RegionsOfPerson;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.springframework.stereotype.Component;

/// How everything that a person asks for becomes a case: free, with papers or without, about
/// themselves only, under the law of their one place of insurance. What an officer takes down for
/// them is the same case.
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
    Result<CaseFile> ask(
            Asker asker, CaseKind kind, List<CaseItem> items, String words, Set<String> concerned) {
        if (words.length() > RightRefusal.LONGEST_WORDS) {
            return Result.refused(
                    RightRefusal.TOO_LONG.of(Integer.toString(RightRefusal.LONGEST_WORDS)));
        }
        Proposal proposal =
                new Proposal(kind, List.of(asker.person()), items, "", region(asker), concerned)
                        .with(asker.papers());
        return asker.intake() == null
                ? cases.propose(asker.by(), proposal)
                : cases.takeDown(asker.by(), proposal, asker.intake());
    }

    /// The one place of insurance; null when there are several, or none.
    private @Nullable Region region(Asker asker) {
        Set<Region> all = regions.of(asker.person());
        return all.size() == 1 ? all.iterator().next() : null;
    }
}
