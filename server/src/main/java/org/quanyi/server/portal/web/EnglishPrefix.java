package org.quanyi.server.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quanyi.server.portal.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves the English pages: `/en` counts as the context path, so that rules of access, links and
/// redirects, which all stand on what comes after it, hold in both languages alike. The cookie
/// keeps the path `/`, being the container's.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnglishPrefix extends OncePerRequestFilter {

    private static final String PREFIX = Language.EN.prefix();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean english = isBelow(failed instanceof String uri ? uri : request.getRequestURI());
        chain.doFilter(english ? new English(request) : request, response);
    }

    private static boolean isBelow(String uri) {
        return uri.equals(PREFIX) || uri.startsWith(PREFIX + "/");
    }

    /// An error page has a language too: that of the page that failed.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class English extends HttpServletRequestWrapper {

        English(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return PREFIX;
        }

        @Override
        public String getRequestURI() {
            String uri = super.getRequestURI();
            if (uri.equals(PREFIX)) {
                return PREFIX + "/";
            }
            return isBelow(uri) ? uri : PREFIX + uri;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return isBelow(path) ? path.substring(PREFIX.length()) : path;
        }
    }
}
