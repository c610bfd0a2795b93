@NullMarked
package org.quanyi.proof;

import org.jspecify.annotations.NullMarked;
