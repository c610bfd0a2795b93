/// Deadlines (期限): working and calendar days, months and years, counted on the public-holiday
/// calendars of the State Council.
@NullMarked
package org.quanyi.rules.deadline;

import org.jspecify.annotations.NullMarked;
