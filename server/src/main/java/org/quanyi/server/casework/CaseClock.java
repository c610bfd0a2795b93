package org.quanyi.server.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every half minute for cases whose time has come. What is due stands in the database, so
/// that nothing is lost or done twice when the server was away.
@Component
class CaseClock {

    private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);

    private final Cases cases;

    CaseClock(Cases cases) {
        this.cases = cases;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void round() {
        try {
            int done = cases.carryOut();
            if (done > 0) {
                LOG.info("{} cases took effect", done);
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("Cases that are due wait: {}", gone.getClass().getSimpleName());
        }
    }
}
