package org.quanyi.server.calculation;

import org.quanyi.rules.Refusal;

/// Why a request as a whole is not read (请求不予受理的原因). Codes are stable and never reused; the
/// sentences stand in the bundle `calculation` under `finding.<code>`.
enum RequestRefusal {
    /// It is not JSON, or uses a field twice. No arguments.
    NOT_JSON("CAL-030"),
    /// It is JSON, but no object with fields. No arguments.
    NOT_AN_OBJECT("CAL-031"),
    /// It is longer than is read. The most bytes.
    TOO_LONG("CAL-032"),
    /// There is no such calculation. Its name, and the names there are.
    UNKNOWN_RULE("CAL-033"),
    /// More requests at once than are taken. How many are.
    TOO_MANY("CAL-034");

    private final String code;

    RequestRefusal(String code) {
        this.code = code;
    }

    Refusal with(Object... arguments) {
        var texts = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return Refusal.of(code, texts);
    }
}
