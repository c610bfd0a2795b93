@NullMarked
package org.quanyi.server.log;

import org.jspecify.annotations.NullMarked;
