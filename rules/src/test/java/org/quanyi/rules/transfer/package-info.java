@NullMarked
package org.quanyi.rules.transfer;

import org.jspecify.annotations.NullMarked;
