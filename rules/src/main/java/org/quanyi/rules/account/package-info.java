/// The personal account of the pension insurance (个人账户): what goes in, what it earns, with reasons.
@NullMarked
package org.quanyi.rules.account;

import org.jspecify.annotations.NullMarked;
