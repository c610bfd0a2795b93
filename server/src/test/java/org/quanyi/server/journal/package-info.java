@NullMarked
package org.quanyi.server.journal;

import org.jspecify.annotations.NullMarked;
