package org.quanyi.server.rights;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Throws away every ten minutes what nobody sent within a day.
@Component
@ConditionalOnWebApplication
class DraftClock {

    private static final Logger LOG = LoggerFactory.getLogger(DraftClock.class);

    private final Drafts drafts;

    DraftClock(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void round() {
        try {
            drafts.forget();
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("Drafts that are over wait: {}", gone.getClass().getSimpleName());
        }
    }
}
