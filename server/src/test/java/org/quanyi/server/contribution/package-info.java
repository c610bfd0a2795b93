@NullMarked
package org.quanyi.server.contribution;

import org.jspecify.annotations.NullMarked;
