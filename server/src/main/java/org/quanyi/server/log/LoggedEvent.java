package org.quanyi.server.log;

/// An event as its room keeps it, with what opens its leaf (已记事件).
///
/// @param leaf the leaf's id
/// @param salt 32 random bytes
/// @param canonical what the leaf commits to, computed from the columns as they are now
/// @param where table and key, for a person who has to look at it
public record LoggedEvent(long leaf, byte[] salt, byte[] canonical, String where) {}
