package org.quanyi.server.log;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Runs the sequencer each second while the portal is up. A command at the terminal leaves its
/// leaves to it.
@Configuration
@EnableScheduling
@ConditionalOnWebApplication
class LogSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LogSchedule.class);

    private final Sequencer sequencer;
    private List<LogFinding> said = List.of();

    LogSchedule(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Scheduled(fixedDelay = 1000)
    void round() {
        try {
            List<LogFinding> refused = new ArrayList<>();
            for (Sequencer.Outcome outcome : sequencer.run()) {
                if (outcome instanceof Sequencer.Outcome.Refused(var why)) {
                    refused.add(why);
                }
            }
            if (!refused.equals(said)) {
                refused.forEach(why ->
                        LOG.error(
                                "A public log is not signed any more, for it contradicts what was signed: {} {}",
                                why.code(),
                                why.arguments()));
                said = refused;
            }
        } catch (DataAccessException | TransactionException gone) {
            // the database comes back, and the leaves wait there
            LOG.warn("The public logs wait for the database: {}", gone.getClass().getSimpleName());
        }
    }
}
