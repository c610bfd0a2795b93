package org.quanyi.server.person;

import java.time.LocalDate;

/// How a person can be reached in one way, since a day (联系信息). Its text form shows nothing of the
/// value.
///
/// @param source who said so
public record Contact(Kind kind, String value, Source source, LocalDate validFrom) {

    /// The ways there are; a further one needs a decision. Nothing about relatives, nothing of the
    /// body.
    public enum Kind {
        /// A telephone number.
        PHONE,
        /// Where letters go.
        ADDRESS,
        /// An e-mail address.
        EMAIL,
        /// What the person recognises their bank account by, never a whole account number.
        BANK_HINT
    }

    /// Who said so (来源).
    public enum Source {
        /// The person.
        PERSON,
        /// The employer, in a list.
        EMPLOYER,
        /// An officer, from a document.
        AGENCY,
        /// Nobody: invented for the demonstration.
        DEMONSTRATION
    }

    @Override
    public String toString() {
        return kind + " since " + validFrom;
    }
}
