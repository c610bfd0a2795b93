package org.quanyi.server.access;

/// Whose record does not open for whom (查询回避规则): the closed list, the gravest first.
public enum AccessRule {
    /// Somebody else's, for an insured person; anybody's, for a purpose that is not the role's.
    NOT_THEIRS,
    /// An officer's own.
    OWN_RECORD,
    /// That of a relative whom an officer declared.
    RELATIVE,
    /// That of a colleague: of a person whom another account declared as its own.
    COLLEAGUE,
    /// That of a protected person.
    PROTECTED_PERSON,
    /// That of a person who has not agreed to what another agency asks.
    NO_CONSENT,
    /// Anybody's, for a program that no agreement lets ask, or whose day is used up.
    NO_AGREEMENT,
    /// Anybody's, for a case of ours that is not about them, or that there is not.
    OTHER_CASE,
    /// Anybody's, while a source that the other rules ask is silent, or its answer cannot be
    /// trusted.
    SOURCE_SILENT,
    /// That of a person who was never insured where the officer works.
    FOREIGN_REGION,
    /// One more, when an officer has opened as many in a day as the limit allows.
    DAILY_LIMIT;

    /// Whether an officer may break the glass for one case. Nothing opens the others.
    public boolean isOverridable() {
        return switch (this) {
            case FOREIGN_REGION, DAILY_LIMIT -> true;
            case NOT_THEIRS,
                    OWN_RECORD,
                    RELATIVE,
                    COLLEAGUE,
                    PROTECTED_PERSON,
                    NO_CONSENT,
                    NO_AGREEMENT,
                    OTHER_CASE,
                    SOURCE_SILENT ->
                    false;
        };
    }

    boolean forbids(Relation relation) {
        return switch (this) {
            case OWN_RECORD -> relation.isTied(TieKind.OWN);
            case RELATIVE -> relation.isTied(TieKind.RELATIVE);
            case COLLEAGUE -> relation.isColleague();
            case PROTECTED_PERSON -> relation.isProtected();
            case OTHER_CASE -> relation.isOtherCase();
            case FOREIGN_REGION -> relation.isForeign();
            case DAILY_LIMIT -> relation.isOverLimit();
            // The first three are asked where there is no relation; with one in hand every source
            // has answered.
            case NOT_THEIRS, NO_CONSENT, NO_AGREEMENT, SOURCE_SILENT -> false;
        };
    }
}
