/// Who asks, and why: sign-in, actors, purposes, and the line that every read of a person's record
/// leaves.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"keys", "log", "store"})
@NullMarked
package org.quanyi.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
