package org.quanyi.server.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.PublicLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The seam of reads: whoever reads a person's record may do so, says why first, and the person
/// sees it.
///
/// Fails closed: a read is refused when a rule cannot be checked, or when its line or the line's
/// leaf in the public log cannot be written.
@Component
public class Reads {

    private final ReadLineTable table;
    private final PublicLog log;
    private final ReadDecision decision;
    private final RefusedReads refused;
    private final Clock clock;

    Reads(
            ReadLineTable table,
            PublicLog log,
            ReadDecision decision,
            RefusedReads refused,
            Clock clock) {
        this.table = table;
        this.log = log;
        this.decision = decision;
        this.refused = refused;
        this.clock = clock;
    }

    /// Lets one read through and leaves its line, in the transaction of the read or in one of its
    /// own.
    ///
    /// @param caseNumber empty when the purpose needs none
    /// @param fields what is read, in the words of the field list
    /// @throws IllegalArgumentException when the purpose needs a case number and none is given
    /// @throws ReadRefused when an [AccessRule] forbids the read; a line of that is left
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(Actor actor, Purpose purpose, String caseNumber, int person, String fields) {
        if (purpose.needsCase() && caseNumber.isBlank()) {
            throw new IllegalArgumentException("A case number belongs to the purpose " + purpose);
        }
        decision.against(actor, person)
                .ifPresent(rule -> {
                    throw refused.refuse(actor, purpose, caseNumber, person, rule);
                });
        ReadLine line =
                new ReadLine(
                        actor.name(),
                        actor.role(),
                        actor.organisation(),
                        purpose,
                        caseNumber,
                        fields,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        table.insert(person, line, log.append(LeafKind.READ, line.canonical(person)));
    }

    /// The reads of one person's record, newest first, at most 200. For that person's own eyes.
    public List<ReadLine> of(int person) {
        return table.of(person);
    }

    /// How often the record was read by others in the last days.
    public int countByOthers(int person, int days) {
        Instant now = clock.instant();
        return countByOthers(person, now.minusSeconds(86_400L * days), now);
    }

    /// How often the record was read by others between two moments, both included.
    public int countByOthers(int person, Instant from, Instant to) {
        return table.countByOthers(person, from, to);
    }
}
