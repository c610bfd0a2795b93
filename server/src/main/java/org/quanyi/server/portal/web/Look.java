package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.casework.CaseKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A look at a person's record that a clerk asked for: kept in the session under a drawn name, so
/// that no number stands in an address.
///
/// @param draft what a hand-over code of the person opened; such a look opens that one form and
///   nothing of the record. Null for a look of the clerk's own
/// @param whole whether it asks for more than whether there are months, with a reason of its own
record Look(int person, Purpose purpose, String caseNumber, @Nullable CaseKind draft, boolean whole)
        implements Serializable {

    Look(int person, Purpose purpose, String caseNumber) {
        this(person, purpose, caseNumber, null, false);
    }

    /// The same person's whole record, for a reason of its own.
    Look whole(Purpose why, String number) {
        return new Look(person, why, number, null, true);
    }

    /// Keeps it and answers with its name.
    String keep(HttpSession session) {
        String token = UUID.randomUUID().toString();
        session.setAttribute(key(token), this);
        return token;
    }

    /// The look of that name in this session; somebody else's is as absent as none.
    static Look of(HttpSession session, String token) {
        Look look = forRequest(session, token);
        if (look.draft == null) {
            return look;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// The same, and one that a code opened.
    static Look forRequest(HttpSession session, String token) {
        if (session.getAttribute(key(token)) instanceof Look look) {
            return look;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String key(String token) {
        return "desk.look." + token;
    }
}
