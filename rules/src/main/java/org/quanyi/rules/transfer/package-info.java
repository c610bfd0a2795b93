/// Moving a pension relation (养老保险关系转移接续): what money moves, where the pension is paid, and how the
/// employees' and the residents' scheme are linked.
@NullMarked
package org.quanyi.rules.transfer;

import org.jspecify.annotations.NullMarked;
