package org.quanyi.server.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;

/// Sign-in by the organisation's own identity provider (OpenID Connect). The provider says who
/// somebody is; the register says what they are here. Who is not in the register stays outside.
///
/// Issuer, audience, signature, times and nonce of the provider's word are checked by the library;
/// nothing of it is kept.
@Configuration
@ConditionalOnWebApplication
class StaffSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(StaffSignIn.class);

    private final AccountRegister register;
    private final Entrance entrance;

    StaffSignIn(AccountRegister register, Entrance entrance) {
        this.register = register;
        this.entrance = entrance;
    }

    @Bean
    @Order(0)
    SecurityFilterChain staff(
            HttpSecurity http, ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        if (known == null) {
            return http.securityMatcher(request -> false).build();
        }
        return http.securityMatcher("/oauth2/authorization/*", "/login/oauth2/code/*")
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .oauth2Login(o ->
                        o.loginPage("/sign-in")
                                .clientRegistrationRepository(known)
                                .authorizedClientRepository(new NoTokensKept())
                                .authorizationEndpoint(
                                        a -> a.authorizationRequestResolver(new AskAgain(known)))
                                .userInfoEndpoint(u ->
                                        u.oidcUserService(this::inTheRegister)
                                                .userService(request -> {
                                                    throw refused(SignInRefusal.UNRELIABLE);
                                                }))
                                .successHandler(this::admit)
                                .failureHandler(StaffSignIn::refuse))
                .build();
    }

    private OidcUser inTheRegister(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        if (actor(token).isEmpty()) {
            throw refused(SignInRefusal.UNKNOWN_SUBJECT);
        }
        return new DefaultOidcUser(List.of(), token);
    }

    private Optional<Actor> actor(OidcIdToken token) {
        String issuer = token.getClaimAsString("iss");
        String subject = token.getClaimAsString("sub");
        return issuer == null || subject == null
                ? Optional.empty()
                : register.ofSubject(new SignInAccount.Subject(issuer, subject));
    }

    private void admit(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            Optional<Actor> actor = actor(user.getIdToken());
            if (actor.isPresent()) {
                entrance.admit(
                        actor.get(),
                        FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
                        shown(user.getIdToken()),
                        request,
                        response);
                return;
            }
        }
        throw refused(SignInRefusal.UNKNOWN_SUBJECT);
    }

    /// When somebody showed the provider who they are. A provider that does not say counts as long
    /// ago: it may have let them through on yesterday's word.
    private static Instant shown(OidcIdToken token) {
        Instant at = token.getAuthenticatedAt();
        return at == null ? Instant.EPOCH : at;
    }

    private static OAuth2AuthenticationException refused(SignInRefusal why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why.code()));
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        String found =
                failure instanceof OAuth2AuthenticationException e
                        ? e.getError().getErrorCode()
                        : failure.getClass().getSimpleName();
        boolean unknown = found.equals(SignInRefusal.UNKNOWN_SUBJECT.code());
        if (!unknown) {
            // The code of it only: a message may hold what the provider said about somebody.
            LOG.warn("A provider's word was not taken: {}", found);
        }
        response.sendRedirect(
                request.getContextPath()
                        + "/sign-in/refused/"
                        + (unknown ? "unknown" : "unreliable"));
    }
}
