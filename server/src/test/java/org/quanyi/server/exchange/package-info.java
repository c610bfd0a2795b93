@NullMarked
package org.quanyi.server.exchange;

import org.jspecify.annotations.NullMarked;
