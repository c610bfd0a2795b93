package org.quanyi.server.portal.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.casework.CaseKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What was chosen and typed to ask for something, by the names of the fields: the same form at the
/// window and on a phone, so that one goes on where the other stopped.
record TypedRequest(CaseKind kind, Map<String, String> typed) {

    TypedRequest {
        Map<String, String> kept = new HashMap<>(typed);
        kept.keySet().removeIf(name -> name.startsWith("_") || name.equals("act"));
        typed = Map.copyOf(kept);
    }

    /// The kind of an address; anything else is a page that does not exist.
    static CaseKind kind(String slug) {
        return CaseKind.requests().stream()
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A field; empty when it was left out.
    public String of(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /// The words of the person.
    public String words() {
        return of("said");
    }

    <E extends Enum<E>> Optional<E> chosen(String name, E[] all) {
        return CasesPage.StepForm.named(all, of(name));
    }

    Optional<Month> month() {
        try {
            return Optional.of(Month.parse(of("month")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<Insurance> insurance() {
        return chosen("insurance", Insurance.values());
    }
}
