@NullMarked
package org.quanyi.server.portal;

import org.jspecify.annotations.NullMarked;
