@NullMarked
package org.quanyi.server.store;

import org.jspecify.annotations.NullMarked;
