package org.quanyi.server.journal;

import java.util.List;

/// A room's own recount of its ledgers from the first row, sharing no code with what wrote them.
public interface Recount {

    /// What does not hold; empty when everything does.
    List<Discrepancy> recount();
}
