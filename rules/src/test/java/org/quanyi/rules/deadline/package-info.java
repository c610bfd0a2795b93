@NullMarked
package org.quanyi.rules.deadline;

import org.jspecify.annotations.NullMarked;
