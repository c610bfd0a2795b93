package org.quanyi.server.log;

import java.util.List;
import java.util.function.ToLongFunction;

/// What a room has to say when a log is counted again (日志另查): whether its own numbering agrees with
/// the leaves.
@FunctionalInterface
public interface LogAudit {

    /// What does not hold.
    ///
    /// @param leaves how many leaves of a kind there are
    List<LogFinding> findings(ToLongFunction<LeafKind> leaves);
}
