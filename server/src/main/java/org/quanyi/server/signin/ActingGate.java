package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every page while somebody acts for another: an authority that is over leads back
/// to themselves at once, and one to look only sends no form.
@Configuration
@ConditionalOnWebApplication
class ActingGate implements WebMvcConfigurer {

    private static final String LEAVE = "/acting/leave";

    private final Representatives representatives;
    private final Acting acting;

    ActingGate(Representatives representatives, Acting acting) {
        this.representatives = representatives;
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate(representatives, acting));
    }

    private record Gate(Representatives representatives, Acting acting)
            implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            Authentication shown = SecurityContextHolder.getContext().getAuthentication();
            if (shown == null
                    || !(shown.getPrincipal() instanceof Actor actor)
                    || actor.role() != Role.REPRESENTATIVE) {
                return true;
            }
            Optional<Authority> authority = representatives.inForce(actor);
            if (authority.isEmpty()) {
                acting.leave(actor, request, response);
                response.sendRedirect(request.getContextPath() + "/me/acting?over");
                return false;
            }
            boolean sends = HttpMethod.POST.matches(request.getMethod());
            String path = request.getRequestURI().substring(request.getContextPath().length());
            if (sends && !authority.get().mayAsk() && !path.endsWith(LEAVE)) {
                response.sendRedirect(request.getContextPath() + "/acting/limit");
                return false;
            }
            return true;
        }
    }
}
