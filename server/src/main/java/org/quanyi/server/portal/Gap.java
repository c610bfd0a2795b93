package org.quanyi.server.portal;

import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;

/// A run of months without a record (断缴月份), with what the record itself tells about the reason.
///
/// @param insurances those that have the same gap
public record Gap(Month first, Month last, Reason reason, List<Insurance> insurances) {

    public Gap {
        insurances = List.copyOf(insurances);
    }

    /// Why months are missing, as far as the lines around them show it. It accuses nobody.
    public enum Reason {
        /// The same employer filed before and after.
        EMPLOYER_DID_NOT_FILE("not-filed"),
        /// One employer filed before, another after.
        BETWEEN_EMPLOYERS("between"),
        /// Enrolled, but the first filing came later.
        BEFORE_FIRST_FILING("before-first"),
        /// Nobody has filed since.
        NOBODY_SINCE("since"),
        /// The enrolment had ended and began again later.
        ENROLMENT_ENDED("ended");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /// The name in message keys.
        public String key() {
            return key;
        }
    }

    /// Whether the person should have a look: they were enrolled, so somebody ought to have filed.
    public boolean needsLook() {
        return reason != Reason.ENROLMENT_ENDED;
    }

    /// How many months.
    public int length() {
        return first.until(last) + 1;
    }
}
