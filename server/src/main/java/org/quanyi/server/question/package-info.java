/// Questions to a person (请您说明): where facts of a record do not agree, the person is heard first.
/// No program opens one; what is said here leads to no list, no record of conduct and no other
/// room.
///
/// Law: Personal Information Protection Law arts 8 and 46; Regulations on Social Insurance Agency
/// Work arts 11 and 46.
@ApplicationModule(allowedDependencies = {"access", "casework", "person", "rights"})
@NullMarked
package org.quanyi.server.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
