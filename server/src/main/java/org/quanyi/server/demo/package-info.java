/// The invented demonstration city: a deterministic generator, and its way into the ledgers.
///
/// It goes through the doors of the other rooms like any history that is taken over; nothing is
/// written past them.
@ApplicationModule(
        allowedDependencies = {
            "person",
            "employer",
            "contribution",
            "account",
            "access",
            "signin",
            "journal",
            "store"
        })
@NullMarked
package org.quanyi.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
