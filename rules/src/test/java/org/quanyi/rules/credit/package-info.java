@NullMarked
package org.quanyi.rules.credit;

import org.jspecify.annotations.NullMarked;
