package org.quanyi.rules.credit;

/// Whom credit information is about (信用主体类别).
public enum SubjectKind {
    /// A legal person or another organisation, as an employer (用人单位).
    ORG,
    /// An institution that serves social insurance (社会保险服务机构).
    SRV,
    /// An individual business (个体工商户): a natural person in trade, so nothing adverse is kept.
    IND,
    /// A natural person (自然人): nothing adverse is kept.
    PERSON;

    /// Whether an adverse record may be about it.
    public boolean isOrganisation() {
        return this == ORG || this == SRV;
    }
}
