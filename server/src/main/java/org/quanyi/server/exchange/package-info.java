/// Exchange with other agencies (部门共享): who may ask which question, on which legal basis, how often
/// and until when. One question at a time, about one person, answered yes or no; never a list, but
/// of what the agency was itself told of organisations.
///
/// Law: Government Data Sharing Regulations (State Council Order 809); Personal Information
/// Protection Law arts 23, 34 and 35.
@ApplicationModule(allowedDependencies = {"access", "log", "store"})
@NullMarked
package org.quanyi.server.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
