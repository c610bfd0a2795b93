@NullMarked
package org.quanyi.rules.pension;

import org.jspecify.annotations.NullMarked;
