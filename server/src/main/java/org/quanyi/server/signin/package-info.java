/// Sign-in: who may come in, how they show that it is them, and how long that holds.
///
/// Law: GB/T 22239-2019 level 3 (two factors, three separate administrations), PIPL art. 51; NIST
/// SP 800-63B-4 for codes, throttling and factors that cannot be phished.
@ApplicationModule(
        allowedDependencies = {"access", "log", "keys", "store", "person", "employer", "casework"})
@NullMarked
package org.quanyi.server.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
