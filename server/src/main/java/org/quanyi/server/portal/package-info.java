/// The portal: language, layout, home pages, the person's record, statements and their
/// verification.
///
/// On top of all rooms, used by none.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "keys",
            "journal",
            "store",
            "person",
            "employer",
            "account",
            "contribution"
        })
@NullMarked
package org.quanyi.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
