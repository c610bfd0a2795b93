package org.quanyi.server.contribution;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;

/// What a filing of a month of long ago changes for one person (补报涉及的人员).
///
/// @param was the base that is booked now; null when none is
/// @param asked the base that shall be booked; null when none shall be, or when only the insurance
///   with the employer ends
public record BackdatedLine(int person, String name, @Nullable Money was, @Nullable Money asked) {}
