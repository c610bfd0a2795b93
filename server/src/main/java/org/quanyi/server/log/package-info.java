/// The public logs: one leaf per act, committed with it, in a Merkle tree that anybody can check.
///
/// A leaf shows nothing of the act but a commitment. Any room may leave one; this room knows none
/// of them.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"store"})
@NullMarked
package org.quanyi.server.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
