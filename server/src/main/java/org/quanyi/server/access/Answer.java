package org.quanyi.server.access;

import org.springframework.http.HttpStatus;

/// What a program is answered.
///
/// @param body becomes JSON; a [Problem] when the status says that something was refused
public record Answer(HttpStatus status, Object body) {

    /// Done, and nothing new stands in the books.
    public static Answer ok(Object body) {
        return new Answer(HttpStatus.OK, body);
    }

    /// Done, and something new stands in the books.
    public static Answer created(Object body) {
        return new Answer(HttpStatus.CREATED, body);
    }

    /// Taken in, and nothing stands in the books until somebody else has decided.
    public static Answer accepted(Object body) {
        return new Answer(HttpStatus.ACCEPTED, body);
    }

    /// Refused.
    public static Answer refused(Problem problem) {
        return new Answer(HttpStatus.valueOf(problem.status()), problem);
    }
}
