package org.quanyi.server.access;

import java.util.Set;
import org.quanyi.rules.Region;

/// Tells where a person is or was insured (参保地). The room of persons answers.
@FunctionalInterface
public interface RegionsOfPerson {

    /// The regions; empty for a person who was never insured.
    Set<Region> of(int person);
}
