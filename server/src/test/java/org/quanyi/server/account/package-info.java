@NullMarked
package org.quanyi.server.account;

import org.jspecify.annotations.NullMarked;
