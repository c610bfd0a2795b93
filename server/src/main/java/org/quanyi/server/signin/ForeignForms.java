package org.quanyi.server.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a form that another site's page sends in a reader's name, beside the token of each form:
/// the browser itself says where a form comes from.
///
/// A request that says nothing of it comes from no browser of today, and is left to the token.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class ForeignForms extends OncePerRequestFilter {

    /// The mark on a request that was refused here, for the page that says so.
    public static final String REFUSED = ForeignForms.class.getName() + ".refused";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final PublicAddress address;

    ForeignForms(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && isPage(request) && isForeign(request)) {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /// Programs send no cookie, so that another site's page gains nothing there.
    private static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/api/");
    }

    private boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals(address.origin(request));
    }
}
