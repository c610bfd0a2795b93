/// Public credit information of organisations (公共信用信息): what may be recorded, what may follow, for
/// how long, and what ends it. Nothing here has a subject that is a natural person or an individual
/// business, save a mark of an objection and an honour somebody wants.
@NullMarked
package org.quanyi.rules.credit;

import org.jspecify.annotations.NullMarked;
