package org.quanyi.server.person;

import org.quanyi.rules.identity.PersonNumber;

/// Somebody to be registered (参保登记): the name as written on the document, and its number.
public record NewPerson(String name, PersonNumber number) {}
