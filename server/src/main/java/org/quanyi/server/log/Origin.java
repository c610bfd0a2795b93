package org.quanyi.server.log;

import java.util.Optional;
import java.util.regex.Pattern;

/// One tree of a public log (日志来源): a log begins with its first, and gets another one when a
/// restore has lost leaves that were signed. Each has a name and a key of its own.
///
/// @param log which log
/// @param number from 1
public record Origin(LogName log, int number) {

    private static final int STRIDE = 10;
    private static final Pattern PATH = Pattern.compile("([a-z]+)(?:[.]([2-9]|[1-9][0-9]{1,2}))?");

    /// The one that a log begins with.
    public static Origin first(LogName log) {
        return new Origin(log, 1);
    }

    /// The one after it.
    Origin next() {
        return new Origin(log, number + 1);
    }

    /// What stands for it in the database. Never reused.
    int stored() {
        return log.number() + STRIDE * (number - 1);
    }

    /// Its name in addresses and folders.
    public String path() {
        return number == 1 ? log.path() : log.path() + "." + number;
    }

    /// The origin of this name in addresses, if there can be one.
    public static Optional<Origin> of(String path) {
        var match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        int number = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        return LogName.of(match.group(1)).map(log -> new Origin(log, number));
    }
}
