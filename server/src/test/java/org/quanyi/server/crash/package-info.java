@NullMarked
package org.quanyi.server.crash;

import org.jspecify.annotations.NullMarked;
