package org.quanyi.server.casework;

import org.quanyi.rules.Law;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every half minute for cases whose time has come. What is due stands in the database, so
/// that nothing is lost or done twice when the server was away.
@Component
@ConditionalOnWebApplication
class CaseClock {

    private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);

    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final ReExaminations examinations;
    private final Law law;

    CaseClock(Cases cases, CaseDeadlines deadlines, ReExaminations examinations, Law law) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.examinations = examinations;
        this.law = law;
    }

    /// The law of a new edition counts from the start of the server on.
    @EventListener(ApplicationReadyEvent.class)
    void countAgain() {
        int moved = deadlines.countAgain(law);
        if (moved > 0) {
            LOG.info("{} cases have another last day by the law on file", moved);
        }
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void round() {
        try {
            int done = cases.carryOut();
            int late = deadlines.markOverdue();
            int drawn = examinations.draw();
            if (done + late + drawn > 0) {
                LOG.info("{} cases took effect, {} are late, {} were drawn", done, late, drawn);
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("Cases that are due wait: {}", gone.getClass().getSimpleName());
        }
    }
}
