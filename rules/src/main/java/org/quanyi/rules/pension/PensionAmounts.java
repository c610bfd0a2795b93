package org.quanyi.rules.pension;

/// A monthly pension in its parts (基本养老金构成), in fen.
///
/// @param basic the basic pension (基础养老金)
/// @param account the account pension (个人账户养老金)
/// @param transitional the transitional pension (过渡性养老金)
/// @param total their sum, rounded as the region does
public record PensionAmounts(long basic, long account, long transitional, long total) {}
