package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;

/// One read of a person's record, or one that was refused (查询记录), as the person sees it.
///
/// @param actor the name of the officer; empty when the person read their own
/// @param account who read; empty in lines from before accounts were kept with them
/// @param refusedBy the rule that let nothing be seen; null when the record opened
/// @param revealOn the day from which the person sees it; null when they see it at once
public record ReadLine(
        String account,
        String actor,
        Role role,
        String organisation,
        Purpose purpose,
        String caseNumber,
        String fields,
        Instant happenedAt,
        @Nullable AccessRule refusedBy,
        @Nullable LocalDate revealOn) {

    /// Whether the record opened.
    public boolean opened() {
        return refusedBy == null;
    }

    /// Whether a case number was given that is not one of ours, so that nobody compared it.
    public boolean caseIsUnchecked() {
        return !caseNumber.isEmpty() && !CaseForm.isOurs(caseNumber);
    }

    /// What the line's leaf in the public log commits to.
    ///
    /// @param number among the person's events; 0 for leaves from before there were numbers
    byte[] canonical(int person, long number) {
        Canonical event =
                new Canonical()
                        .number(person)
                        .text(actor)
                        .text(role.name())
                        .text(organisation)
                        .text(purpose.name())
                        .text(caseNumber)
                        .text(fields)
                        .text(happenedAt.toString());
        // Leaves from before accounts were kept commit to no more than that.
        if (!account.isEmpty()) {
            event.text(account).text(refusedBy == null ? "" : refusedBy.name());
        }
        if (number > 0) {
            event.number(number);
        }
        if (revealOn != null) {
            event.text(revealOn.toString());
        }
        return event.toBytes();
    }
}
