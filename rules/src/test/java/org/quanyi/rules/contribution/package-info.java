@NullMarked
package org.quanyi.rules.contribution;

import org.jspecify.annotations.NullMarked;
