@NullMarked
package org.quanyi.server.person;

import org.jspecify.annotations.NullMarked;
