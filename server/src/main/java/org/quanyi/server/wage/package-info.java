/// Wages: what employers report of them, complaints that they are not paid, orders to pay, and the
/// effective decisions about an employer. Only employers: nothing here knows anybody's record, and
/// no record knows this room.
///
/// Law: Regulations on Guaranteeing Payment of Wages to Migrant Workers arts 11 to 15, 26 to 32, 47
/// and 50; Labour Security Inspection Regulations arts 9, 17, 18 and 22.
@ApplicationModule(allowedDependencies = {"access", "casework", "employer", "keys", "store"})
@NullMarked
package org.quanyi.server.wage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
