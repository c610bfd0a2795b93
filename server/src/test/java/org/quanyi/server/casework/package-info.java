@NullMarked
package org.quanyi.server.casework;

import org.jspecify.annotations.NullMarked;
