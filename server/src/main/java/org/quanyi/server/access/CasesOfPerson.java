package org.quanyi.server.access;

/// Tells whether a case of ours is about a person (办件涉及的人). This room knows no cases; the room of
/// cases answers.
@FunctionalInterface
public interface CasesOfPerson {

    /// Whether there is a case of that number and it concerns that person.
    boolean concerns(String caseNumber, int person);
}
