/// Calculations that anybody may ask for: the law's rules and the proofs of the log, in JSON.
///
/// Knows no room that keeps anything, and keeps nothing itself.
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.quanyi.server.calculation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
