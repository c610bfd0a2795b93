/// The calculations anybody may ask for by name (公开计算): facts in, figures and reasons out.
///
/// The only place that turns fields of a request into the values of a rule and back. A rule class
/// knows nothing of this package; one small adapter per rule does, and [Calculations] lists it.
@NullMarked
package org.quanyi.rules.calculation;

import org.jspecify.annotations.NullMarked;
