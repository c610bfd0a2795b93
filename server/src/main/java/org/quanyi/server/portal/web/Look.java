package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.UUID;
import org.quanyi.server.access.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A look at a person's record that a clerk asked for: kept in the session under a drawn name, so
/// that no number stands in an address.
record Look(int person, Purpose purpose, String caseNumber) implements Serializable {

    /// Keeps it and answers with its name.
    String keep(HttpSession session) {
        String token = UUID.randomUUID().toString();
        session.setAttribute(key(token), this);
        return token;
    }

    /// The look of that name in this session; somebody else's is as absent as none.
    static Look of(HttpSession session, String token) {
        if (session.getAttribute(key(token)) instanceof Look look) {
            return look;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String key(String token) {
        return "desk.look." + token;
    }
}
