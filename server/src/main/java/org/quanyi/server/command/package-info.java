/// The terminal: the same doors as the pages, for operators and scripts.
///
/// On top of all rooms, used by none.
@ApplicationModule
@NullMarked
package org.quanyi.server.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
