/// What a pension is and from when on (养老保险待遇).
@NullMarked
package org.quanyi.rules.pension;

import org.jspecify.annotations.NullMarked;
