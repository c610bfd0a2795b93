package org.quanyi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a [ProgramRequest] to every method of the programs' interface that asks for one.
@Configuration
class ProgramRequests implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OfRequest());
    }

    private static final class OfRequest implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(ProgramRequest.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request =
                    Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            Authentication signedIn =
                    (Authentication) Objects.requireNonNull(request.getUserPrincipal());
            String key = request.getHeader(Writes.HEADER);
            return new ProgramRequest(
                    (Actor) Objects.requireNonNull(signedIn.getPrincipal()),
                    ProgramLanguage.of(request),
                    request.getMethod() + " " + request.getServletPath(),
                    key == null ? "" : key.strip());
        }
    }
}
