package org.quanyi.server.casework;

import org.jspecify.annotations.Nullable;

/// One thing that a case asks for (办件事项): what stands now, and what shall stand.
///
/// @param name its key in the message bundle, after `case.item.`
/// @param was null when nothing stands there now
public record CaseItem(String name, @Nullable String was, String shallBe) {

    /// Whether both ask for the same, whatever stands now.
    boolean isAbout(CaseItem other) {
        return name.equals(other.name) && shallBe.equals(other.shallBe);
    }
}
