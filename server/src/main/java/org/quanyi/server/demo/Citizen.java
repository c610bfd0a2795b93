package org.quanyi.server.demo;

import java.util.List;
import org.quanyi.rules.identity.PersonNumber;

/// An invented person with their working life (虚构人员).
///
/// @param index their place in the city's list
/// @param jobs by begin; at most two at once, and never in two regions at once
record Citizen(int index, String name, PersonNumber number, List<Job> jobs) {

    Citizen {
        jobs = List.copyOf(jobs);
    }

    List<Stay> stays() {
        return Stay.of(jobs);
    }
}
