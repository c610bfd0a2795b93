/// Accounts: the fund's postings, which always sum to zero, and what each person's pension account
/// received.
@ApplicationModule(allowedDependencies = {"access", "journal", "store", "person"})
@NullMarked
package org.quanyi.server.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
