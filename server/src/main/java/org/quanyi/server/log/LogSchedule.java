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
    private final Witnessing witnessing;
    private List<LogFinding> said = List.of();
    private WitnessGrace grace = WitnessGrace.HELD;

    LogSchedule(Sequencer sequencer, Witnessing witnessing) {
        this.sequencer = sequencer;
        this.witnessing = witnessing;
    }

    /// Says once that too few witnesses have signed for an hour, and once that it is a day.
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void watch() {
        try {
            Witnessing.State state = witnessing.state();
            if (state.grace() != grace && state.grace().compareTo(WitnessGrace.ALARM) >= 0) {
                LOG.error(
                        "Too few witnesses have signed the public logs since {}: {}",
                        state.since(),
                        state.grace());
            }
            grace = state.grace();
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("The state of the witnesses is not known: the database is away.");
        }
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
