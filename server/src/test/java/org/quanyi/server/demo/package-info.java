@NullMarked
package org.quanyi.server.demo;

import org.jspecify.annotations.NullMarked;
