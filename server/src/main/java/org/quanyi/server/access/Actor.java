package org.quanyi.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Somebody signed in: account, role, name as shown, organisation, and whom or what they stand for.
///
/// @param person the insured person, for roles PERSON and REPRESENTATIVE only
/// @param employer the employer, for role EMPLOYER only
/// @param authority by which a REPRESENTATIVE acts for that person; null for all other roles
public record Actor(
        String account,
        Role role,
        String name,
        String organisation,
        @Nullable Integer person,
        @Nullable Integer employer,
        @Nullable Long authority)
        implements AuthenticatedPrincipal {

    /// Somebody who acts for themselves or for their organisation.
    public Actor(
            String account,
            Role role,
            String name,
            String organisation,
            @Nullable Integer person,
            @Nullable Integer employer) {
        this(account, role, name, organisation, person, employer, null);
    }

    /// The same account, acting for another person from now on. The authority stands where an
    /// organisation would, so that each line says by which one it was.
    public Actor actingFor(Authority authority, String name) {
        return new Actor(
                account,
                Role.REPRESENTATIVE,
                name,
                authority.number(),
                authority.person(),
                null,
                authority.id());
    }

    /// The same under the name that holds now.
    public Actor named(String nameNow) {
        return nameNow.equals(name)
                ? this
                : new Actor(account, role, nameNow, organisation, person, employer, authority);
    }

    /// The account's name, by which programs and providers tell it apart.
    @Override
    public String getName() {
        return account;
    }

    /// The person whose record is this actor's to see: themselves, or the one they act for.
    ///
    /// @throws IllegalStateException when there is none: the page's own rule should have refused
    ///   before
    public int requirePerson() {
        if (!role.isForAPerson() || person == null) {
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
