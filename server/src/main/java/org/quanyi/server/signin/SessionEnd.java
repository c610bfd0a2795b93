package org.quanyi.server.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that is a working day old, however busy it is. One that is idle ends by the
/// container's own clock, after 15 minutes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionEnd extends OncePerRequestFilter {

    private static final String BEGUN = "session.begun";

    private final Clock clock;
    private final Duration longest;

    SessionEnd(Clock clock, @Value("${quanyi.session.longest:8h}") Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (!(session.getAttribute(BEGUN) instanceof Instant begun)) {
                session.setAttribute(BEGUN, now);
            } else if (!now.isBefore(begun.plus(longest))) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
