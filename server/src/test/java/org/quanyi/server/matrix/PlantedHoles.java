package org.quanyi.server.matrix;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/// Three holes of the usual kinds: a check that somebody forgot, an address that leads to somebody
/// else's record, and a page that says too much.
final class PlantedHoles extends OncePerRequestFilter {

    private static final AtomicReference<MatrixWorld> WORLD = new AtomicReference<>();

    static void plant(GenericApplicationContext context) {
        context.registerBean(ForgottenCheck.class, ForgottenCheck::new);
        context.registerBean(
                "holes",
                FilterRegistrationBean.class,
                () -> {
                    FilterRegistrationBean<Filter> holes =
                            new FilterRegistrationBean<>(new PlantedHoles());
                    holes.setOrder(Ordered.LOWEST_PRECEDENCE);
                    return holes;
                });
    }

    static void openFor(MatrixWorld world) {
        WORLD.set(world);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MatrixWorld world = WORLD.get();
        String path = request.getRequestURI();
        if (world == null) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/verify/")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(MatrixWorld.name("foreign"));
        } else {
            if (path.contains(world.thing("statement", "foreign")) && isSignedIn()) {
                become(Objects.requireNonNull(world.person("foreign")));
            }
            chain.doFilter(request, response);
        }
    }

    private static boolean isSignedIn() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Actor;
    }

    private static void become(int person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                new Actor("m-foreign", Role.PERSON, "", "", person, null),
                                null,
                                AuthorityUtils.createAuthorityList("ROLE_PERSON")));
    }

    /// Nobody asks at `/ops` who it is.
    private static final class ForgottenCheck implements SecurityFilterChain, Ordered {

        @Override
        public boolean matches(HttpServletRequest request) {
            return request.getRequestURI().equals("/ops");
        }

        @Override
        public List<Filter> getFilters() {
            return List.of();
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
