package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quanyi.server.access.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every dangerous act, and leads whoever signed in too long ago to the page that
/// asks again.
@Configuration
@ConditionalOnWebApplication
class StepUpGate implements WebMvcConfigurer {

    private final StepUp stepUp;

    StepUpGate(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate(stepUp)).addPathPatterns(DangerousRequest.paths());
    }

    private record Gate(StepUp stepUp) implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!HttpMethod.POST.matches(request.getMethod())) {
                return true;
            }
            Authentication shown = SecurityContextHolder.getContext().getAuthentication();
            if (shown == null || !(shown.getPrincipal() instanceof Actor actor)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return false;
            }
            if (stepUp.isFresh(shown)) {
                stepUp.forget(request);
                return true;
            }
            stepUp.keep(actor, request);
            response.sendRedirect(request.getContextPath() + "/sign-in/again");
            return false;
        }
    }
}
