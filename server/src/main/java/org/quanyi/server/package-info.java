@NullMarked
package org.quanyi.server;

import org.jspecify.annotations.NullMarked;
