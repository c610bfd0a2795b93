package org.quanyi.server.demo;

import org.quanyi.rules.Insurance;

/// How an employer pays for a month (缴款情况).
///
/// @param monthsLate when the money comes, counted from the month itself
/// @param insurance where a fault lies
record Payment(Kind kind, int monthsLate, Insurance insurance) {

    enum Kind {
        /// All that is owed.
        WHOLE,
        /// 100 yuan too little for one insurance.
        SHORT,
        /// The same, and the rest a month later.
        SHORT_THEN_REST,
        /// One insurance is paid a second time.
        TWICE,
        /// Nothing.
        NONE
    }

    static final Payment IN_TIME = new Payment(Kind.WHOLE, 0, Insurance.PENSION);
    static final Payment NONE = new Payment(Kind.NONE, 0, Insurance.PENSION);
}
