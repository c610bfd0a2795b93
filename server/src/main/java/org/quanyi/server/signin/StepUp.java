package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.HomeOfRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Showing again who one is, before a dangerous act (再次验证身份): what was shown has to be fresh, and
/// has to be the passkey for whoever has one.
///
/// A form that was sent too late is kept in the session, and sent on by its owner afterwards.
@Component
@ConditionalOnWebApplication
public class StepUp {

    /// How long what was shown counts. Our own policy, after our threat list (T16).
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final String TOKEN = "_csrf";

    private final Passkeys passkeys;
    private final Clock clock;

    StepUp(Passkeys passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /// Stands among the fields of a form that waits when it had files: they are not kept, and have
    /// to be chosen again.
    public static final String FILES_GONE = "filesGone";

    /// A form that waits.
    ///
    /// @param path where it was sent, below the language
    public record Waiting(String account, String path, Map<String, String> fields)
            implements Serializable {

        public Waiting {
            fields = Map.copyOf(fields);
        }
    }

    /// Whether what was shown is fresh enough for a dangerous act.
    public boolean isFresh(Authentication shown) {
        if (!(shown.getPrincipal() instanceof Actor actor)) {
            return false;
        }
        boolean needsPasskey = passkeys.any(actor);
        Instant oldest = clock.instant().minus(FRESH);
        return shown.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(f ->
                        !needsPasskey
                                || FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(
                                        f.getAuthority()))
                .anyMatch(f -> f.getIssuedAt().isAfter(oldest));
    }

    /// Keeps a form until its sender has shown who they are.
    void keep(Actor actor, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(TOKEN) && values.length > 0) {
                        fields.put(name, values[0]);
                    }
                });
        if (hasFiles(request)) {
            fields.put(FILES_GONE, "true");
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        request.getSession()
                .setAttribute(HomeOfRole.WAITING, new Waiting(actor.account(), path, fields));
    }

    private static boolean hasFiles(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest form
                && form.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(file -> !file.isEmpty());
    }

    /// Nothing waits any more: a dangerous act goes through.
    void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(HomeOfRole.WAITING);
    }

    /// The form that waits for an actor, if one does. Nobody else's.
    public Optional<Waiting> waiting(@Nullable HttpSession session, Actor actor) {
        Object kept = session == null ? null : session.getAttribute(HomeOfRole.WAITING);
        return kept instanceof Waiting form && form.account().equals(actor.account())
                ? Optional.of(form)
                : Optional.empty();
    }
}
