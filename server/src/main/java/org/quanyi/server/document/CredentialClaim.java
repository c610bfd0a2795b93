package org.quanyi.server.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a contribution certificate can say (凭证内容项). A closed list: nothing about measures, and
/// nothing that the person did not pick.
public enum CredentialClaim {
    /// The person's name.
    NAME,
    /// The last four characters of the person's number.
    ID_NUMBER_LAST4,
    /// First and last month of the record.
    PERIOD,
    /// Who filed last.
    EMPLOYER,
    /// Months paid for the pension.
    MONTHS_PENSION,
    /// Months paid for medical care.
    MONTHS_MEDICAL,
    /// Months paid against unemployment.
    MONTHS_UNEMPLOYMENT,
    /// Months paid against work injury.
    MONTHS_WORK_INJURY,
    /// Months paid for maternity.
    MONTHS_MATERNITY;

    /// The name in a credential.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(CredentialClaim::key).toList();
    }
}
