package org.quanyi.server.credit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Goes on with the batches of suspended rows. Whether the server was away changes nothing: what
/// rests on a suspended row is hidden when it is read, and the batch goes on where it stopped.
@Component
@ConditionalOnWebApplication
class ReversalClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReversalClock.class);

    private final RuleReversals reversals;

    ReversalClock(RuleReversals reversals) {
        this.reversals = reversals;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void round() {
        try {
            int done = reversals.carryOut();
            if (done > 0) {
                LOG.info("{} were reversed or told for suspended rules", done);
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("Reversals wait: {}", gone.getClass().getSimpleName());
        }
    }
}
