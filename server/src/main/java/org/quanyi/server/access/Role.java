package org.quanyi.server.access;

/// What somebody is here as. One account has one role.
public enum Role {
    /// The insured person (参保人), for their own record.
    PERSON,
    /// An employer's handler (单位经办人), for the employer's filings.
    EMPLOYER,
    /// An employer's approver (单位审批人), who releases what a handler prepared.
    EMPLOYER_APPROVER,
    /// A clerk of the agency (经办人员) at the one window.
    CLERK,
    /// A second officer (复核人员), who checks what a clerk decided and is never the same person.
    SECOND_OFFICER,
    /// A legal reviewer (法制审核人员), who checks a decision before it is served.
    LEGAL_REVIEWER,
    /// An auditor (监督人员), who checks the log and the books.
    AUDITOR,
    /// An operator (运行人员), who sees counts and no personal record.
    OPERATOR,
    /// The system administrator (系统管理员): installs and configures, and grants nothing.
    SYSTEM_ADMINISTRATOR,
    /// The security administrator (安全管理员): opens and ends accounts, and sees no record.
    SECURITY_ADMINISTRATOR,
    /// The audit administrator (审计管理员): reads what the other two did, and changes nothing.
    AUDIT_ADMINISTRATOR,
    /// A program of another agency (合作单位程序), which asks what an agreement lets it ask.
    PARTNER,
    /// Somebody who acts for an insured person (代办人), by that person's own word or by a document.
    REPRESENTATIVE;

    /// Whether it is the agency's own staff, who read other people's records.
    public boolean isStaff() {
        return switch (this) {
            case CLERK,
                    SECOND_OFFICER,
                    LEGAL_REVIEWER,
                    AUDITOR,
                    OPERATOR,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    true;
            case PERSON, EMPLOYER, EMPLOYER_APPROVER, REPRESENTATIVE, PARTNER -> false;
        };
    }

    /// Whether it is the insured person, or somebody who acts for them.
    public boolean isForAPerson() {
        return this == PERSON || this == REPRESENTATIVE;
    }
}
