/// Rights of the person on their record (本人权利): what they ask for, each as a case that is answered
/// by two officers and within a time that the law sets.
///
/// Law: Personal Information Protection Law arts 44 to 50; Social Insurance Law art. 4; Regulations
/// on Social Insurance Agency Work arts 11 and 32.
@ApplicationModule(allowedDependencies = {"access", "casework", "person", "keys", "store"})
@NullMarked
package org.quanyi.server.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
