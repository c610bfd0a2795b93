package org.quanyi.server.contribution;

import org.quanyi.server.casework.CaseFile;

/// What became of a filing that an employer sent in (申报结果).
public sealed interface Filed {

    /// It is booked.
    record Booked(SubmittedFiling submitted) implements Filed {}

    /// Nothing is booked yet: its month lies so far back that two officers decide.
    record Waiting(StagedFiling staged, CaseFile file) implements Filed {}
}
