/// The journal: every batch of ledger rows, chained, so that a changed row can be found and named.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"log", "store"})
@NullMarked
package org.quanyi.server.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
