package org.quanyi.server.access;

import java.time.Instant;
import org.quanyi.proof.Canonical;

/// One read of a person's record (查询记录), as the person sees it.
public record ReadLine(
        String actor,
        Role role,
        String organisation,
        Purpose purpose,
        String caseNumber,
        String fields,
        Instant happenedAt) {

    /// What the line's leaf in the public log commits to.
    byte[] canonical(int person) {
        return new Canonical()
                .number(person)
                .text(actor)
                .text(role.name())
                .text(organisation)
                .text(purpose.name())
                .text(caseNumber)
                .text(fields)
                .text(happenedAt.toString())
                .toBytes();
    }
}
