package org.quanyi.server.signin;

import java.util.ArrayList;
import java.util.List;
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

    /// One of them.
    ///
    /// @param path where signing in by it begins
    /// @param name as the operator calls it
    public record Provider(String path, String name) {}

    /// All of them; empty when none is configured.
    public List<Provider> all() {
        List<Provider> all = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> known) {
            for (Object one : known) {
                if (one instanceof ClientRegistration registration) {
                    all.add(
                            new Provider(
                                    "/oauth2/authorization/" + registration.getRegistrationId(),
                                    registration.getClientName()));
                }
            }
        }
        return all;
    }
}
