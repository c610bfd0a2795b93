package org.quanyi.server.access;

import org.jspecify.annotations.Nullable;
import org.quanyi.server.log.Leaf;

/// One event of a person's record with its number and what its leaf was made from (编号的查询记录).
///
/// @param number among the person's events, from 1
/// @param leaf null for an event that is older than the public log
/// @param canonical what the leaf commits to
public record AccessEvent(
        long id, int person, long number, ReadLine line, @Nullable Leaf leaf, byte[] canonical) {}
