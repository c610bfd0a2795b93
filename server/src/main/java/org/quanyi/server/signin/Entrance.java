package org.quanyi.server.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.HomeOfRole;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Where everybody comes in (登录入口), whatever they showed: the session gets a new name, so that one
/// planted before is worth nothing, and what was shown is kept with its time.
@Component
public class Entrance {

    private final SessionRegistry sessions;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    Entrance(SessionRegistry sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Lets an actor in by a factor, and leads them to the page they asked for.
    ///
    /// @param factor one of the names in [FactorGrantedAuthority]
    public void admit(
            Actor actor, String factor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        admit(actor, factor, clock.instant(), request, response);
    }

    /// The same, by a factor that was shown at another time.
    void admit(
            Actor actor,
            String factor,
            Instant shownAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        GrantedAuthority shown =
                FactorGrantedAuthority.withAuthority(factor).issuedAt(shownAt).build();
        Authentication authentication =
                authenticated(
                        actor, List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()), shown));
        keep(actor, authentication, request, response);
        new HomeOfRole().onAuthenticationSuccess(request, response, authentication);
    }

    /// Lets an account that is here go on as somebody else: for another person, or for itself
    /// again. What was shown counts on, with its time.
    public void become(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Authentication before =
                Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication(),
                        "nobody is signed in");
        if (!(before.getPrincipal() instanceof Actor known)
                || !known.account().equals(actor.account())) {
            throw new IllegalArgumentException("another account");
        }
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + actor.role()));
        before.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .forEach(authorities::add);
        keep(actor, authenticated(actor, authorities), request, response);
    }

    private static Authentication authenticated(
            Actor actor, List<? extends GrantedAuthority> authorities) {
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities);
    }

    private void keep(
            Actor actor,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        String before = request.getSession().getId();
        sessions.removeSessionInformation(before);
        String session = request.changeSessionId();
        tokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.registerNewSession(session, actor);
    }
}
