package org.quanyi.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Somebody signed in: account, role, name as shown, organisation, and whom or what they stand for.
///
/// @param person the insured person, for role PERSON only
/// @param employer the employer, for role EMPLOYER only
public record Actor(
        String account,
        Role role,
        String name,
        String organisation,
        @Nullable Integer person,
        @Nullable Integer employer)
        implements AuthenticatedPrincipal {

    /// The account's name, by which programs and providers tell it apart.
    @Override
    public String getName() {
        return account;
    }

    /// The person this actor is.
    ///
    /// @throws IllegalStateException when the role is not PERSON: the page's own rule should have
    ///   refused before
    public int requirePerson() {
        if (role != Role.PERSON || person == null) {
            throw new IllegalStateException(role + " stands for no person");
        }
        return person;
    }

    /// The employer this actor acts for.
    ///
    /// @throws IllegalStateException when the role is not EMPLOYER
    public int requireEmployer() {
        if (role != Role.EMPLOYER || employer == null) {
            throw new IllegalStateException(role + " stands for no employer");
        }
        return employer;
    }
}
