package org.quanyi.server.person;

/// What a filing is compared with: the person behind a number, and the name on record.
public record OnRecord(int person, String name) {}
