package org.quanyi.server.contribution;

/// A code with the sentence a reader sees for it (提示), in the reader's language.
public record Sentence(String code, String message) {}
