/// Contributions: employers' filings, what is due, the collector's receipts, and the ledger of
/// month lines.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casework",
            "journal",
            "keys",
            "store",
            "person",
            "employer",
            "account"
        })
@NullMarked
package org.quanyi.server.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
