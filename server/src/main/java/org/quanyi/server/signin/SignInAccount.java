package org.quanyi.server.signin;

import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;

/// A sign-in account (登录账号): whom it lets in, and how they are recognised.
///
/// @param phone where one-time codes go; null when the account gets none
/// @param subject who the account is at an identity provider; null when no provider vouches for it
public record SignInAccount(Actor actor, @Nullable String phone, @Nullable Subject subject) {

    /// Somebody at an identity provider (身份提供方主体).
    ///
    /// @param issuer the provider, as its tokens name it
    /// @param name the provider's own name for them, never used again for another
    public record Subject(String issuer, String name) {}
}
