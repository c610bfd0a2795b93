package org.quanyi.server.access;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Why a program is refused. Title and sentence stand in the bundle `access` under
/// `problem.<code>.title` and `problem.<code>`.
public enum ProblemKind {
    /// No sign-in, or a wrong one. No arguments.
    SIGN_IN(HttpStatus.UNAUTHORIZED),
    /// This sign-in may not do that. No arguments.
    ROLE(HttpStatus.FORBIDDEN),
    /// There is no such thing, or it is not for this sign-in: the same words for both. No
    /// arguments.
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /// The request could not be read. What is wrong.
    UNREADABLE(HttpStatus.BAD_REQUEST),
    /// A field is missing. Its name.
    FIELD_MISSING(HttpStatus.BAD_REQUEST),
    /// A field says what cannot be. Its name.
    FIELD(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The method does not fit the address. No arguments.
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    /// Only JSON is answered. No arguments.
    ACCEPT(HttpStatus.NOT_ACCEPTABLE),
    /// This kind of content is not read here. No arguments.
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /// More was sent than is taken. The most, in MiB.
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// A write without an Idempotency-Key. No arguments.
    KEY_MISSING(HttpStatus.BAD_REQUEST),
    /// An Idempotency-Key that cannot be one. No arguments.
    KEY_FORM(HttpStatus.BAD_REQUEST),
    /// The Idempotency-Key was used for another request. No arguments.
    KEY_REUSED(HttpStatus.CONFLICT),
    /// The file as a whole cannot be used. No arguments.
    FILE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// No row of the file can be used. No arguments.
    NO_ROW(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A number on record belongs to a person of another name. No arguments.
    NAME_DIFFERS(HttpStatus.CONFLICT),
    /// Nothing is owed back. No arguments.
    NOTHING_OWED(HttpStatus.CONFLICT),
    /// There is no result for these facts. No arguments.
    CALCULATION(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    /// The status that goes with it.
    public HttpStatus status() {
        return status;
    }

    /// The last part of its address.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
