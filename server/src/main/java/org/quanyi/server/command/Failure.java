package org.quanyi.server.command;

import java.sql.SQLException;
import java.util.UUID;
import org.quanyi.server.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// What a command says when it fails: one sentence, and for a bug a number under which the log has
/// the rest.
final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private static final String DISK_FULL = "53100";

    private Failure() {}

    static String sentence(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof StoreFailure f) {
                return String.valueOf(f.getMessage());
            }
            if (e instanceof SQLException s && DISK_FULL.equals(s.getSQLState())) {
                return "The disk that holds the database is full, and this step was not kept; free some space"
                        + " and do it again.";
            }
            if (e instanceof PortInUseException p) {
                return "Port "
                        + p.getPort()
                        + " is taken by another program; choose another one with --port.";
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", reference, failure);
        return "Something broke that should not ("
                + failure.getClass().getSimpleName()
                + "); reference "
                + reference
                + ".";
    }
}
