package org.quanyi.server.access;

import java.util.List;

/// Tells all numbers that a person carries or carried (人员全部证件号码). This room knows persons by their
/// keys only; the room of persons answers.
@FunctionalInterface
public interface NumbersOfPerson {

    /// The numbers, normalised; empty only when the person is unknown.
    List<String> of(int person);
}
