@NullMarked
package org.quanyi.rules;

import org.jspecify.annotations.NullMarked;
