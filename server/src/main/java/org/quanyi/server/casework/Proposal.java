package org.quanyi.server.casework;

import java.util.List;

/// What somebody asks for (拟办事项), before there is a case.
///
/// @param persons whom it is about, at least one
/// @param items what shall change
/// @param evidence the document that shows it, by kind and number
public record Proposal(
        CaseKind kind, List<Integer> persons, List<CaseItem> items, String evidence) {

    public Proposal {
        persons = List.copyOf(persons);
        items = List.copyOf(items);
        evidence = evidence.strip();
        if (persons.isEmpty() || items.isEmpty()) {
            throw new IllegalArgumentException("a case is about somebody and something");
        }
    }
}
