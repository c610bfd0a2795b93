@NullMarked
package org.quanyi.rules.account;

import org.jspecify.annotations.NullMarked;
