package org.quanyi.server.access;

import java.util.Optional;

/// Tells which program a token lets in (程序令牌). The room of sign-in answers.
@FunctionalInterface
public interface ProgramTokens {

    /// The program; empty for a token that is none, is over, or whose account ended.
    Optional<Actor> of(String token);
}
