package org.quanyi.server.casework;

import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Role;

/// What somebody is in a case (办件职责), and the one role that can be it. One account has one, and
/// keeps it.
public enum Duty {
    /// Made the case (经办).
    MAKER(Role.CLERK),
    /// Checks it, and is somebody else (复核).
    CHECKER(Role.SECOND_OFFICER),
    /// Investigates with whoever has it, for two do (第二名监察员).
    SECOND_INVESTIGATOR(Role.CLERK),
    /// Hears the employer, verifies what it says and holds the hearing; neither investigated nor
    /// decides (听取陈述申辩、主持听证).
    HEARER(Role.CLERK),
    /// Reviews it against the law (法制审核).
    LEGAL(Role.LEGAL_REVIEWER),
    /// Decides, having had no other part in it (决定人).
    DECIDER(Role.SECOND_OFFICER),
    /// Gives the officers longer, or lets them begin anew; decides nothing (批准人).
    SUPERVISOR(Role.SECOND_OFFICER),
    /// Made a case of the agency's own, about nobody's record.
    ADMINISTRATOR(Role.SECURITY_ADMINISTRATOR),
    /// Checks that, and is somebody else of the same role.
    SECOND_ADMINISTRATOR(Role.SECURITY_ADMINISTRATOR),
    /// Asked for it, as an employer (申请单位).
    APPLICANT(Role.EMPLOYER),
    /// Is the employer that it is about (被调查单位).
    RESPONDENT(Role.EMPLOYER),
    /// Is concerned by it (当事人), or acts for whoever is.
    PARTY(Role.PERSON),
    /// Is the officer whom it is about, and has no part in it (被反映的人员).
    SUBJECT(null),
    /// Looks at a finished case again, and had no part in it (监督人员).
    EXAMINER(Role.AUDITOR),
    /// Carries out what people decided, when its time has come; decides nothing.
    CLOCK(null);

    private final @Nullable Role role;

    Duty(@Nullable Role role) {
        this.role = role;
    }

    /// Whether somebody of that role can have it.
    boolean isFor(Role asked) {
        return this == PARTY ? asked.isForAPerson() : asked == role;
    }

    /// Whether whoever has it is nobody of the agency.
    boolean asksFromOutside() {
        return this == PARTY || this == APPLICANT || this == RESPONDENT;
    }

    /// Whether it belongs to the one who made the case, and to nobody else of their role.
    boolean isMakers() {
        return this == MAKER || this == ADMINISTRATOR || this == EXAMINER;
    }
}
