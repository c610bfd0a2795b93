package org.quanyi.server.signin;

import java.util.Arrays;
import java.util.List;

/// What takes a fresh sign-in (需要再次验证的操作): the closed list. A gate compares it with the table of
/// who may ask what, so that none names a request that is not there.
public enum DangerousRequest {
    /// A second officer decides.
    DECIDE("/desk/review/{caseNumber}"),
    /// A second officer says that a letter arrived, and a window of the person ends by it.
    PROVE_DELIVERY("/desk/review/{caseNumber}/deliveries"),
    /// A second officer decides that an employer is listed.
    LIST_EMPLOYER("/desk/review/{caseNumber}/decision"),
    /// A legal reviewer gives an opinion.
    ENDORSE("/legal/cases/{caseNumber}"),
    /// A further number is asked for, or one is taken off.
    LINK_NUMBER("/desk/people/{token}/number"),
    /// A fact of somebody's life is recorded, taken back, or stopped.
    RECORD_LIFE("/desk/people/{token}/life"),
    /// A newborn comes on record.
    REGISTER_NEWBORN("/desk/newborn"),
    /// A person is asked for their side.
    ASK_PERSON("/desk/people/{token}/question"),
    /// A month of somebody's record is corrected by a document.
    CORRECT_MONTH("/desk/people/{token}/correction"),
    /// A month is corrected with the answer to an objection.
    CORRECT_WITH_ANSWER("/desk/cases/{caseNumber}/correction"),
    /// A finished case is to be undone.
    REVERSE("/desk/cases/{caseNumber}/reversal"),
    /// Another authority is told of an entry about an employer.
    TELL_AUTHORITY("/desk/credit/notices"),
    /// A row of the catalogue is to be suspended.
    SUSPEND_RULE("/desk/rules/suspend"),
    /// It is to be used again.
    RESUME_RULE("/desk/rules/resume"),
    /// An account of staff is asked for.
    GRANT_ROLE("/security/grant"),
    /// Another administrator decides about it.
    DECIDE_GRANT("/security/cases/{caseNumber}"),
    /// The glass is broken.
    BREAK_GLASS("/desk/people/{token}/exception"),
    /// A record is protected, or its protection is to be lifted.
    PROTECT("/staff/protections"),
    /// A document is entered on which persons are told later, or confirmed.
    DELAY("/staff/delays"),
    /// A canary is set or taken away.
    SET_CANARY("/staff/canaries"),
    /// A passkey is added.
    ADD_PASSKEY("/sign-in/passkeys"),
    /// A passkey is removed.
    REMOVE_PASSKEY("/sign-in/passkeys/remove");

    private final String path;

    DangerousRequest(String path) {
        this.path = path;
    }

    /// Where the form is sent.
    public String path() {
        return path;
    }

    /// All their addresses.
    static List<String> paths() {
        return Arrays.stream(values()).map(DangerousRequest::path).toList();
    }
}
