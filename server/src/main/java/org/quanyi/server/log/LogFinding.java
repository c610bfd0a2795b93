package org.quanyi.server.log;

import java.util.List;
import java.util.stream.Stream;

/// Something about a public log that does not hold (日志问题). Its sentence stands in the bundle `log`
/// under the code.
public record LogFinding(String code, List<String> arguments) {

    public LogFinding {
        arguments = List.copyOf(arguments);
    }

    static LogFinding of(String code, LogName log, Object... arguments) {
        return of(code, log.path(), arguments);
    }

    static LogFinding of(String code, Origin origin, Object... arguments) {
        return of(code, origin.path(), arguments);
    }

    private static LogFinding of(String code, String path, Object... arguments) {
        return new LogFinding(
                code,
                Stream.concat(Stream.of(path), Stream.of(arguments).map(String::valueOf)).toList());
    }
}
