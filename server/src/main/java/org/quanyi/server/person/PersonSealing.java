package org.quanyi.server.person;

import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals what an earlier version kept in clear, batch by batch, before the first person is read;
/// cut off, the next start goes on. On a database without such rows it asks once.
@Component
class PersonSealing {

    private static final Logger LOG = LoggerFactory.getLogger(PersonSealing.class);
    private static final int AT_ONCE = 5_000;

    private final UnsealedTable table;
    private final TransactionTemplate transaction;

    PersonSealing(UnsealedTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run() {
        if (table.isEmpty()) {
            return;
        }
        LOG.info("Sealing the names and numbers of an earlier version");
        int names = all(t -> t.sealNames(AT_ONCE));
        int numbers = all(t -> t.sealNumbers(AT_ONCE));
        table.rewrite();
        LOG.info("Sealed {} names and {} numbers", names, numbers);
    }

    private int all(ToIntFunction<UnsealedTable> step) {
        int all = 0;
        int last = -1;
        while (last != 0) {
            Integer some = transaction.execute(_ -> step.applyAsInt(table));
            last = some == null ? 0 : some;
            all += last;
        }
        return all;
    }
}
