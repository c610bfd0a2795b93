/// The keys: key-encryption keys in a key store, a data key for each person, keys of rooms, and the
/// blind index by which a sealed number is found.
///
/// Any room may seal what it keeps of persons; this room knows none of them.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"store"})
@NullMarked
package org.quanyi.server.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
