package org.quanyi.server.access;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Makes the head map of yesterday as soon as there is a today, while the portal is up.
@Configuration
@ConditionalOnWebApplication
class HeadMapSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(HeadMapSchedule.class);

    private final HeadMaps maps;
    private final Clock clock;

    HeadMapSchedule(HeadMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 120_000)
    void round() {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
        try {
            if (maps.newest().isEmpty() || maps.newest().get().day().isBefore(yesterday)) {
                maps.make(yesterday, "schedule");
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("The head map waits for the database: {}", gone.getClass().getSimpleName());
        }
    }
}
