/// Employers: their codes, names, and registrations per pooling area.
@ApplicationModule(allowedDependencies = {"access", "journal", "store"})
@NullMarked
package org.quanyi.server.employer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
