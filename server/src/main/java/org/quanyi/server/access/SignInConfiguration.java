package org.quanyi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/// Which pages need which role, and the headers that every answer carries. A command at the
/// terminal has no web server.
@Configuration
@ConditionalOnWebApplication
class SignInConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    /// What somebody who acts for a person can do of what that person can. Not: to let others act,
    /// to consent, to have credentials made.
    private static final String[] FOR_REPRESENTATIVES = {
        "/me",
        "/me/record/**",
        "/me/account",
        "/me/estimate",
        "/me/access",
        "/me/access/**",
        "/me/cases",
        "/me/cases/**",
        "/me/requests/**",
        "/me/messages",
        "/me/messages/**",
        "/me/statement",
        "/me/statement/**",
        "/me/explanation",
        "/me/complaint"
    };

    private static final List<String> WITH_SCRIPT =
            List.of("/sign-in/passkey", "/sign-in/passkeys", "/sign-in/again");

    @Bean
    @Order(1)
    SecurityFilterChain programInterface(
            HttpSecurity http,
            AuthenticationProvider demo,
            ProgramTokens tokens,
            Problems problems,
            JsonMapper json)
            throws Exception {
        ProgramGate gate = new ProgramGate(problems, json);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(r ->
                        r.requestMatchers(
                                        "/api/openapi.json",
                                        "/api/v1/calculations/*",
                                        "/api/oauth2/token",
                                        "/error")
                                .permitAll()
                                .requestMatchers("/api/v1/partner/**")
                                .hasRole(Role.PARTNER.name())
                                .requestMatchers("/api/v1/filings", "/api/v1/filings/**")
                                .hasAnyRole(Role.EMPLOYER.name(), Role.CLERK.name())
                                .requestMatchers(
                                        "/api/v1/receipts",
                                        "/api/v1/refunds",
                                        "/api/v1/persons",
                                        "/api/v1/employers")
                                .hasRole(Role.CLERK.name())
                                .requestMatchers("/api/v1/persons/me/access")
                                .hasRole(Role.PERSON.name())
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(demo)
                .addFilterBefore(new BearerFilter(tokens), BasicAuthenticationFilter.class)
                .httpBasic(b -> b.authenticationEntryPoint(gate))
                .exceptionHandling(e -> e.authenticationEntryPoint(gate).accessDeniedHandler(gate))
                // A program sends its credentials with each request; no cookie, so nothing a
                // foreign
                // page could use.
                .csrf(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, AuthenticationProvider demo, SessionRegistry sessions)
            throws Exception {
        return http.authorizeHttpRequests(SignInConfiguration::registers)
                .authorizeHttpRequests(r ->
                        r.requestMatchers(FOR_REPRESENTATIVES)
                                .hasAnyRole(Role.PERSON.name(), Role.REPRESENTATIVE.name())
                                .requestMatchers("/me", "/me/**")
                                .hasRole(Role.PERSON.name())
                                .requestMatchers("/acting/leave")
                                .hasRole(Role.REPRESENTATIVE.name())
                                .requestMatchers("/employer", "/employer/**")
                                .hasRole(Role.EMPLOYER.name())
                                .requestMatchers("/desk/review", "/desk/review/**")
                                .hasRole(Role.SECOND_OFFICER.name())
                                .requestMatchers("/desk", "/desk/**")
                                .hasRole(Role.CLERK.name())
                                .requestMatchers("/oversight", "/oversight/**")
                                .hasRole(Role.AUDITOR.name())
                                .requestMatchers("/ops", "/ops/**")
                                .hasRole(Role.OPERATOR.name())
                                .requestMatchers("/security/**")
                                .hasRole(Role.SECURITY_ADMINISTRATOR.name())
                                .requestMatchers("/work")
                                .hasAnyRole(
                                        Role.EMPLOYER_APPROVER.name(),
                                        Role.SYSTEM_ADMINISTRATOR.name(),
                                        Role.AUDIT_ADMINISTRATOR.name())
                                .requestMatchers(
                                        "/sign-in/sessions",
                                        "/sign-in/sessions/**",
                                        "/sign-in/passkeys",
                                        "/sign-in/passkeys/**",
                                        "/sign-in/again",
                                        "/sign-in/again/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .authenticationProvider(demo)
                .formLogin(f ->
                        f.loginPage("/sign-in")
                                .usernameParameter("account")
                                .passwordParameter("password")
                                .successHandler(new HomeOfRole())
                                .permitAll())
                .logout(l -> l.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                // every session is known, so that somebody can end all of theirs; their number has
                // no limit
                .sessionManagement(s ->
                        s.sessionConcurrency(c ->
                                c.maximumSessions(-1)
                                        .sessionRegistry(sessions)
                                        .expiredUrl("/sign-in?ended")))
                .headers(h -> h.addHeaderWriter(SignInConfiguration::contentPolicy))
                .build();
    }

    /// Only the pages that talk to a device that keeps a passkey have a script, one file of ours.
    /// What is handed out as a file brings a stricter policy of its own.
    private static void contentPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader("Content-Security-Policy")) {
            return;
        }
        boolean hasScript =
                WITH_SCRIPT.stream()
                        .anyMatch(path ->
                                request.getRequestURI().equals(request.getContextPath() + path));
        response.setHeader(
                "Content-Security-Policy",
                hasScript ? CONTENT_POLICY + "; script-src 'self'" : CONTENT_POLICY);
    }

    /// The pages of the registers that decide who may read, and the cases of a legal reviewer.
    private static void registers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.requestMatchers("/staff/ties")
                .hasAnyRole(staff())
                .requestMatchers("/staff/protections")
                .hasAnyRole(Role.SECURITY_ADMINISTRATOR.name(), Role.LEGAL_REVIEWER.name())
                .requestMatchers("/staff/delays")
                .hasAnyRole(Role.LEGAL_REVIEWER.name(), Role.AUDIT_ADMINISTRATOR.name())
                .requestMatchers("/legal/**")
                .hasRole(Role.LEGAL_REVIEWER.name())
                .requestMatchers("/staff/canaries")
                .hasRole(Role.AUDIT_ADMINISTRATOR.name())
                .requestMatchers("/staff/registers")
                .hasAnyRole(Role.AUDITOR.name(), Role.AUDIT_ADMINISTRATOR.name());
    }

    private static String[] staff() {
        return Arrays.stream(Role.values())
                .filter(Role::isStaff)
                .map(Role::name)
                .toArray(String[]::new);
    }

    /// Tells the registry of sessions that end or change their id.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    AuthenticationProvider demonstrationSignIn(DemoAccounts accounts, Clock clock) {
        return new DemonstrationSignIn(accounts, clock);
    }

    private record DemonstrationSignIn(DemoAccounts accounts, Clock clock)
            implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) throws AuthenticationException {
            Actor actor =
                    accounts.named(asked.getName())
                            .filter(a -> DemoAccounts.PASSWORD.equals(asked.getCredentials()))
                            .orElseThrow(() -> new BadCredentialsException("no such sign-in"));
            // The demonstration's own provider says in its token when somebody came in.
            return UsernamePasswordAuthenticationToken.authenticated(
                    actor,
                    null,
                    List.of(
                            new SimpleGrantedAuthority("ROLE_" + actor.role()),
                            FactorGrantedAuthority.withAuthority(
                                            FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                    .issuedAt(clock.instant())
                                    .build()));
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
