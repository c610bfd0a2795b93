package org.quanyi.server.access;

/// The closed catalogue of reasons for reading a person's record (查询事由). Its plain words stand in
/// the message bundle `access` under `purpose.<name>`.
///
/// Basis: MOHRSS Order 14 (2011) articles 14-22; Social Insurance Law article 4.
public enum Purpose {
    /// The person looks at their own record.
    OWN_RECORD,
    /// The person asks for a statement of their record.
    OWN_STATEMENT,
    /// The person takes a copy of all that is held about them (Personal Information Protection Law
    /// art. 45).
    OWN_COPY,
    /// The employer's filing is compared with what is on record (Order 14 art. 15: its employees,
    /// during service).
    EMPLOYER_FILING,
    /// The person stands at the counter and asks.
    COUNTER_SERVICE,
    /// A case named by its number is being handled.
    CASE_HANDLING,
    /// The record is checked after an objection.
    OBJECTION_REVIEW,
    /// A court, the police or another body that an act empowers asks with a document (依法协助查询; Order
    /// 14 arts 18 and 21).
    LAWFUL_INQUIRY,
    /// Somebody acts for the person, who let them (Civil Code arts 161 to 165) or whose guardian
    /// they are (arts 27, 28 and 34).
    ACTING_FOR,
    /// Another agency asks a question that an agreement lets it ask (Government Data Sharing
    /// Regulations; the agreement names the act it asks by).
    PARTNER_QUESTION;

    /// Why somebody of a role reads the record that is theirs to see: their own, or that of whom
    /// they act for.
    ///
    /// @param own what it is when it is their own
    public static Purpose theirs(Role role, Purpose own) {
        return role == Role.REPRESENTATIVE ? ACTING_FOR : own;
    }

    /// Whether a case number has to be given.
    public boolean needsCase() {
        return switch (this) {
            case OWN_RECORD, OWN_STATEMENT, OWN_COPY, ACTING_FOR, EMPLOYER_FILING -> false;
            case COUNTER_SERVICE,
                    CASE_HANDLING,
                    OBJECTION_REVIEW,
                    LAWFUL_INQUIRY,
                    PARTNER_QUESTION ->
                    true;
        };
    }

    /// Whether somebody of that role reads for this purpose at all: persons for their own,
    /// employers for their filings, staff for a case.
    public boolean belongsTo(Role role) {
        return switch (this) {
            case OWN_RECORD, OWN_STATEMENT, OWN_COPY -> role == Role.PERSON;
            case ACTING_FOR -> role == Role.REPRESENTATIVE;
            case EMPLOYER_FILING -> role == Role.EMPLOYER;
            case COUNTER_SERVICE, CASE_HANDLING, OBJECTION_REVIEW, LAWFUL_INQUIRY -> role.isStaff();
            case PARTNER_QUESTION -> role == Role.PARTNER;
        };
    }
}
