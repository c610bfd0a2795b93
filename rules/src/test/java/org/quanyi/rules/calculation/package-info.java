@NullMarked
package org.quanyi.rules.calculation;

import org.jspecify.annotations.NullMarked;
