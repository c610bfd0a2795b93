package org.quanyi.server.wage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks each hour for classes that are not kept any more (等级到期). Nobody can read them from that
/// day on, so that a server that was away delays nothing but the deletion.
@Component
@ConditionalOnWebApplication
class ClassExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(ClassExpiry.class);

    private final YearlyClasses classes;

    ClassExpiry(YearlyClasses classes) {
        this.classes = classes;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void round() {
        try {
            int gone = classes.forget();
            if (gone > 0) {
                LOG.info("{} yearly classes are not kept any more", gone);
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("Classes that are not kept wait: {}", gone.getClass().getSimpleName());
        }
    }
}
