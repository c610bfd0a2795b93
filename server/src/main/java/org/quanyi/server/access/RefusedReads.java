package org.quanyi.server.access;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The log of reads that were refused (拒绝查询记录). A line stays although the read around it is rolled
/// back.
@Component
public class RefusedReads {

    private final RefusedReadTable table;
    private final TransactionTemplate alone;
    private final Clock clock;

    RefusedReads(RefusedReadTable table, PlatformTransactionManager manager, Clock clock) {
        this.table = table;
        this.alone = new TransactionTemplate(manager);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// Leaves the line, then refuses.
    ReadRefused refuse(
            Actor actor, Purpose purpose, String caseNumber, int person, AccessRule rule) {
        RefusedLine line =
                new RefusedLine(
                        actor.name(),
                        actor.role(),
                        actor.organisation(),
                        purpose,
                        caseNumber,
                        clock.instant());
        alone.executeWithoutResult(status -> table.insert(person, actor.account(), line, rule));
        return new ReadRefused(rule);
    }

    /// The refused reads of one person's record, newest first, at most 200. For that person's own
    /// eyes.
    public List<RefusedLine> of(int person) {
        return table.of(person);
    }
}
