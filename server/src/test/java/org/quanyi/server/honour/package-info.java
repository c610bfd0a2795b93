@NullMarked
package org.quanyi.server.honour;

import org.jspecify.annotations.NullMarked;
