/// The store: a PostgreSQL that is either embedded (for trial) or the operator's own, its roles and
/// its migrations.
///
/// Everything durable lies behind this room. It knows no other room; every other room may use it.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.quanyi.server.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
