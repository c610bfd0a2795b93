@NullMarked
package org.quanyi.server.credit;

import org.jspecify.annotations.NullMarked;
