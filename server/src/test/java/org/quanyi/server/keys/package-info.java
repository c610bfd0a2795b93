@NullMarked
package org.quanyi.server.keys;

import org.jspecify.annotations.NullMarked;
