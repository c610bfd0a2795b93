package org.quanyi.server.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey (通行密钥) of an account, as its owner sees it.
///
/// @param id as pages name it
/// @param label what the owner calls the device
/// @param endedAt when it was removed; null while it works
public record Passkey(
        String id,
        String label,
        Instant createdAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt) {}
