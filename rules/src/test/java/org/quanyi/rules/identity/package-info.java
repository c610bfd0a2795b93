@NullMarked
package org.quanyi.rules.identity;

import org.jspecify.annotations.NullMarked;
