package org.quanyi.server.honour;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Throws away each hour the offers that nobody answered (未答复的表彰提议). They can be neither read nor
/// answered from that day on, so that a server that was away delays nothing but the deletion.
@Component
@ConditionalOnWebApplication
class HonourClock {

    private static final Logger LOG = LoggerFactory.getLogger(HonourClock.class);

    private final Honours honours;

    HonourClock(Honours honours) {
        this.honours = honours;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void round() {
        try {
            honours.forget();
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("Offers that are over wait: {}", gone.getClass().getSimpleName());
        }
    }
}
