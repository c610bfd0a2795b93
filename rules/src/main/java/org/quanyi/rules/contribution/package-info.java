/// What is due for a month of work (应缴费额): limits of the base, rates, rounding, with reasons.
@NullMarked
package org.quanyi.rules.contribution;

import org.jspecify.annotations.NullMarked;
