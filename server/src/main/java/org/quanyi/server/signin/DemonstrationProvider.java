package org.quanyi.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// An identity provider inside the server, for the demonstration and tests only: its sign-in page
/// is the page of buttons. It shows the whole way that an organisation's own provider takes.
@Configuration
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("quanyi.demo")
class DemonstrationProvider {

    @Bean
    DemonstrationClient demonstrationClient(Environment environment) {
        return new DemonstrationClient(environment);
    }

    /// The portal as it knows the provider.
    @Bean
    ClientRegistrationRepository demonstrationRegistrations(DemonstrationClient client) {
        return client.registrations();
    }

    /// The portal as the provider knows it.
    @Bean
    RegisteredClientRepository demonstrationClients(DemonstrationClient client) {
        return client.clients();
    }

    @Bean
    AuthorizationServerSettings demonstrationSettings() {
        return AuthorizationServerSettings.builder().issuer(AccountRegister.DEMONSTRATION).build();
    }

    /// Made anew with every start: nobody relies on the demonstration's word for longer.
    private static final class Key {
        static final RSAKey ONE = generated();

        private static RSAKey generated() {
            try {
                return new RSAKeyGenerator(2048).keyID("demonstration").generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Bean
    JWKSource<SecurityContext> demonstrationKeys() {
        return new ImmutableJWKSet<>(new JWKSet(Key.ONE));
    }

    /// Reads the provider's own tokens back at its own doors.
    @Bean
    JwtDecoder demonstrationDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    @Order(-1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(r -> r.anyRequest().authenticated())
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .build();
    }
}
