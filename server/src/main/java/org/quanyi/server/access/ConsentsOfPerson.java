package org.quanyi.server.access;

/// Tells whether a program may be answered about a person (询问依据). This room knows no agreements;
/// the room of exchange answers.
@FunctionalInterface
public interface ConsentsOfPerson {

    /// Whether an agreement lets its program ask about that person now: by an act, or by the
    /// person's consent, which this answer uses once. Nobody withdraws it until the transaction of
    /// the read is over.
    boolean allow(String agreement, int person);
}
