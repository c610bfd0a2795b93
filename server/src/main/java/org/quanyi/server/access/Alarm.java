package org.quanyi.server.access;

import java.time.Instant;

/// Something about an officer's reads or account that somebody has to look into (查询告警). It names no
/// insured person.
///
/// @param persons how many persons' records it is about
public record Alarm(AlarmKind kind, String account, int persons, Instant happenedAt) {}
