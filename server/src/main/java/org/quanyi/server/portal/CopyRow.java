package org.quanyi.server.portal;

/// One thing that is held about a person (一项个人信息), in words.
///
/// @param part of the record it belongs to, in words
/// @param source who said so
/// @param since since when, or when it was recorded
public record CopyRow(String part, String name, String value, String source, String since) {}
