package org.quanyi.server.log;

import java.util.List;

/// The events of one log as their room keeps them, for a recount.
public interface LoggedEvents {

    /// Which log.
    LogName log();

    /// The events whose leaf has an id greater than `after` and at most `to`.
    List<LoggedEvent> between(long after, long to);

    /// How many events have no leaf.
    long withoutLeaf();
}
