package org.quanyi.server.credit;

import java.util.List;
import org.quanyi.rules.credit.ProportionalityMemo;

/// What is meant to follow from an entry (拟采取的措施): codes of the catalogue, and why they are in
/// proportion.
///
/// @param codes in their order, each once
/// @param memo the five answers
public record MeasurePlan(List<String> codes, ProportionalityMemo memo) {

    /// Sorts the codes.
    public MeasurePlan {
        codes = codes.stream().distinct().sorted().toList();
    }
}
