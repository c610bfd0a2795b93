@NullMarked
package org.quanyi.server.calculation;

import org.jspecify.annotations.NullMarked;
