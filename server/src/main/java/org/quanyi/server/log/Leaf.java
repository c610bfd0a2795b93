package org.quanyi.server.log;

/// What whoever left a leaf keeps beside its event (叶凭据): without the salt nobody can show what the
/// leaf stands for.
///
/// @param id the leaf, whose place in the tree is not known yet
/// @param salt 32 random bytes
public record Leaf(long id, byte[] salt) {}
