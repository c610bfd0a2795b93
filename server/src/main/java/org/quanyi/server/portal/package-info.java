/// The portal: language, layout, home pages, the person's record, statements and their
/// verification.
///
/// On top of all rooms, used by none.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "log",
            "keys",
            "journal",
            "store",
            "signin",
            "person",
            "employer",
            "account",
            "casework",
            "rights",
            "question",
            "exchange",
            "contribution",
            "wage",
            "credit",
            "honour",
            "document",
            "calculation"
        })
@NullMarked
package org.quanyi.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
