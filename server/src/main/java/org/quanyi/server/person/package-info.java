/// Insured persons: their names, all their numbers, and their spells of enrolment.
@ApplicationModule(allowedDependencies = {"access", "casework", "journal", "keys", "log", "store"})
@NullMarked
package org.quanyi.server.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
