package org.quanyi.server.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// The identity providers that staff and employers sign in by (统一身份认证), as the operator configured
/// them below `spring.security.oauth2.client`.
@Component
public class StaffProviders {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    StaffProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /// How their tokens name them; whoever another one vouches for cannot come in.
    public List<String> issuers() {
        return configured().stream()
                .map(r -> r.getProviderDetails().getIssuerUri())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// One of them.
    ///
    /// @param path where signing in by it begins
    /// @param name as the operator calls it
    public record Provider(String path, String name) {}

    /// All of them; empty when none is configured.
    public List<Provider> all() {
        return configured().stream()
                .map(r ->
                        new Provider(
                                "/oauth2/authorization/" + r.getRegistrationId(),
                                r.getClientName()))
                .toList();
    }

    private List<ClientRegistration> configured() {
        List<ClientRegistration> all = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> known) {
            for (Object one : known) {
                if (one instanceof ClientRegistration registration) {
                    all.add(registration);
                }
            }
        }
        return all;
    }
}
