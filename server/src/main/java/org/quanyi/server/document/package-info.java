/// Documents that a person carries and a stranger can check: their signature, their number, the
/// leaf that each of them leaves in a public log, and whether they still hold.
///
/// Only what the person asked for is issued; no list of persons comes from here.
@ApplicationModule(allowedDependencies = {"store", "log"})
@NullMarked
package org.quanyi.server.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
