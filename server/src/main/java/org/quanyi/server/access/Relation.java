package org.quanyi.server.access;

import java.util.List;

/// How somebody of the staff stands to the person whose record they want to read, as the sources
/// say.
///
/// @param account who wants to read
/// @param ties everybody of the staff to whom the person is tied
/// @param isOtherCase whether the case that is named is one of ours and not about the person
/// @param isForeign whether the person was never insured where the officer works
/// @param isOverLimit whether this would be one record too many for a day
record Relation(
        String account,
        List<StaffTie> ties,
        boolean isProtected,
        boolean isOtherCase,
        boolean isForeign,
        boolean isOverLimit) {

    Relation {
        ties = List.copyOf(ties);
    }

    boolean isTied(TieKind kind) {
        return ties.contains(new StaffTie(account, kind));
    }

    boolean isColleague() {
        return ties.stream()
                .anyMatch(tie -> tie.kind() == TieKind.OWN && !tie.account().equals(account));
    }
}
