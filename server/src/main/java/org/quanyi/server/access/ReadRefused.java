package org.quanyi.server.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A record that does not open for this reader (拒绝查询).
///
/// Thrown, not returned: a page that forgets to look at an answer would show the record.
public final class ReadRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final AccessRule rule;

    ReadRefused(AccessRule rule) {
        super(HttpStatus.FORBIDDEN);
        this.rule = rule;
    }

    /// The rule, for the log and for oversight. The reader is told all rules and not which, so that
    /// nobody finds out who is protected.
    public AccessRule rule() {
        return rule;
    }
}
