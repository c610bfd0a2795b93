package org.quanyi.rules.calculation;

import org.quanyi.rules.Law;
import org.quanyi.rules.Result;

/// A rule that anybody may ask for by name (可公开调用的计算规则).
///
/// An implementation reads its fields, calls a rule class and names the output fields; it computes
/// nothing itself. It has no state and is safe for all threads.
public interface Calculation {
    /// The stable name, such as `base-limits`.
    String name();

    /// The answer to the facts of one request, or why there is none. Every field the adapter does
    /// not read is refused as unknown by [Facts#then].
    Result<Answer> calculate(Law law, Facts facts);
}
