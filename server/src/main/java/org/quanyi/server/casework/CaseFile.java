package org.quanyi.server.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case (办件) as it stands.
///
/// @param number as it is said on the telephone; nothing of a person is in it
/// @param version counts its steps; whoever acts says which one they saw
/// @param persons whom it is about, at least one
/// @param dueAt when what was accepted takes effect; null while nothing waits
public record CaseFile(
        long id,
        String number,
        CaseKind kind,
        CaseState state,
        int version,
        String organisation,
        Instant openedAt,
        @Nullable Instant dueAt,
        List<Integer> persons,
        List<CaseItem> items) {

    public CaseFile {
        persons = List.copyOf(persons);
        items = List.copyOf(items);
    }

    /// What shall stand under a name.
    ///
    /// @throws IllegalArgumentException when the case asks for nothing of that name
    public String shallBe(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .map(CaseItem::shallBe)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + name));
    }
}
