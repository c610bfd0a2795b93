package org.quanyi.server.signin;

import org.quanyi.rules.Refusal;

/// Why nobody gets an account of staff (不能授予角色的原因). The sentences stand in the bundle `signin`.
public enum RoleGrantRefusal {
    /// The account's name was used before, or the subject has an open account. No arguments.
    TAKEN("CAS-020"),
    /// The account's name has other characters, or too many. The most that there may be.
    ACCOUNT_FORM("CAS-021"),
    /// A role that is not the agency's own, or none. No arguments.
    NO_STAFF_ROLE("CAS-022"),
    /// Nobody is named, or the name is too long. The most characters that there may be.
    NO_NAME("CAS-023"),
    /// The provider is not configured here, or its name for them is missing. No arguments.
    NO_SUBJECT("CAS-024"),
    /// Two security administrators are there, so that the terminal opens no account of staff. No
    /// arguments.
    ASK_THE_ADMINISTRATORS("CAS-025");

    private final String code;

    RoleGrantRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    Refusal plain() {
        return Refusal.of(code);
    }

    Refusal of(int most) {
        return Refusal.of(code, Integer.toString(most));
    }
}
