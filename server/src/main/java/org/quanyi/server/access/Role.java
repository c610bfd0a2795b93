package org.quanyi.server.access;

/// What somebody is here as. One account has one role.
public enum Role {
    /// The insured person (参保人), for their own record.
    PERSON,
    /// An employer's handler (单位经办人), for the employer's filings.
    EMPLOYER,
    /// A clerk of the agency (经办人员) at the one window.
    CLERK,
    /// An auditor (监督人员), who checks the log and the books.
    AUDITOR,
    /// An operator (运行人员), who sees counts and no personal record.
    OPERATOR;

    /// Whether it is the agency's own staff, who read other people's records.
    public boolean isStaff() {
        return switch (this) {
            case CLERK, AUDITOR, OPERATOR -> true;
            case PERSON, EMPLOYER -> false;
        };
    }
}
