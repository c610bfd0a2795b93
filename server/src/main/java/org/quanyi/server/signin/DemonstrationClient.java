package org.quanyi.server.signin;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/// The portal as a client of the demonstration's provider: both sides of one registration, with a
/// secret drawn at the start. The port is known only once the server answers, so both are made when
/// they are asked for.
final class DemonstrationClient {

    private static final String ID = "demonstration";

    private final Environment environment;
    private final String secret;
    private final String encodedSecret;

    DemonstrationClient(Environment environment) {
        this.environment = environment;
        byte[] drawn = new byte[16];
        new SecureRandom().nextBytes(drawn);
        secret = HexFormat.of().formatHex(drawn);
        // as the provider would encode it: it would otherwise want to store it better encoded
        encodedSecret =
                Objects.requireNonNull(
                        PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(secret));
    }

    ClientRegistrationRepository registrations() {
        return new Registrations(this);
    }

    RegisteredClientRepository clients() {
        return new Clients(this);
    }

    private List<String> addresses() {
        String port = Objects.requireNonNull(environment.getProperty("local.server.port"));
        return List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
    }

    private ClientRegistration registration() {
        String address = addresses().getFirst();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(ID)
                .clientSecret(secret)
                .clientName("演示 demonstration")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(AccountRegister.DEMONSTRATION)
                .authorizationUri(address + "/oauth2/authorize")
                .tokenUri(address + "/oauth2/token")
                .jwkSetUri(address + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }

    private RegisteredClient client() {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris ->
                        addresses()
                                .forEach(address -> {
                                    uris.add(address + "/login/oauth2/code/" + ID);
                                    uris.add(address + "/en/login/oauth2/code/" + ID);
                                }))
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private record Registrations(DemonstrationClient of)
            implements ClientRegistrationRepository, Iterable<ClientRegistration> {

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            return id.equals(ID) ? of.registration() : null;
        }

        @Override
        public Iterator<ClientRegistration> iterator() {
            return List.of(of.registration()).iterator();
        }
    }

    private record Clients(DemonstrationClient of) implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException("the demonstration has one client");
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return findByClientId(id);
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String id) {
            return id.equals(ID) ? of.client() : null;
        }
    }
}
