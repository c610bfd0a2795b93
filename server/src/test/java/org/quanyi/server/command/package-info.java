@NullMarked
package org.quanyi.server.command;

import org.jspecify.annotations.NullMarked;
