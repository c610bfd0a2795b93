/// Honours of persons (个人荣誉), each only because that person wants it: offered with an award
/// document, kept in their own record after their own yes, deleted at once when they say so.
///
/// Nothing is counted, compared, put in an order or made public, and nothing follows from having
/// one or none. No other room knows this one, so that nobody who pays or decides can ask it; it
/// knows none that does.
///
/// Law: Civil Code art. 1031; Shenzhen Social Credit Regulations art. 39; Personal Information
/// Protection Law arts 13 to 15 and 47.
@ApplicationModule(allowedDependencies = {"access", "keys", "store"})
@NullMarked
package org.quanyi.server.honour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
