package org.quanyi.server.honour;

/// What a person may be honoured for (事由): a closed list, so that nothing else is ever written
/// about anybody. To have told on somebody is not in it (Labour Security Inspection Regulations
/// art. 9).
public enum Deed {
    /// They returned unasked what they had received in excess.
    RETURNED("C-P1"),
    /// They said unasked that something was wrong in their own favour.
    SAID_SO("C-P1"),
    /// An authority awarded it for volunteering.
    VOLUNTEERED("C-P2"),
    /// An authority awarded it for an honest deed.
    HONEST("C-P2");

    private static final String THANKS = "C-P1";

    private final String code;

    Deed(String code) {
        this.code = code;
    }

    /// The code of its row in the catalogue.
    public String code() {
        return code;
    }

    /// Whether the agency thanks for it in a letter.
    public boolean isThanked() {
        return code.equals(THANKS);
    }
}
