/// Public credit information about organisations (公共信用信息): what stands in the register, what
/// follows from it, how it ends, who may see it. About no natural person and no individual business
/// (个体工商户), by any path.
///
/// It reads nothing of the record of contributions and benefits, and nothing that keeps that record
/// can reach it.
///
/// Law: Guobanfa 2020 no. 49; Private Economy Promotion Law art. 54; Order 36 and Order 45.
@ApplicationModule(allowedDependencies = {"access", "casework", "employer", "log", "store", "wage"})
@NullMarked
package org.quanyi.server.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
