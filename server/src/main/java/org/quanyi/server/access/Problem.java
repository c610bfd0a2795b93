package org.quanyi.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal for programs, as a problem document (RFC 9457).
///
/// @param type our own address of the kind of problem, `/problems/` and its code
/// @param title of the kind
/// @param detail what happened here and what to do
/// @param refused each reason with its stable code; empty when the detail says all
/// @param report what was found where a file was read, null elsewhere
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Reason> refused,
        @Nullable Object report) {

    /// One reason.
    ///
    /// @param field the field of the request it is about; empty if it is about none
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reason(String code, String message, String field) {
        /// A reason that is about no field.
        public Reason(String code, String message) {
            this(code, message, "");
        }
    }

    public Problem {
        refused = List.copyOf(refused);
    }

    /// The same problem with its reasons.
    public Problem because(List<Reason> reasons) {
        return new Problem(type, title, status, detail, reasons, report);
    }

    /// The same problem with what was found.
    public Problem with(Object found) {
        return new Problem(type, title, status, detail, refused, found);
    }
}
