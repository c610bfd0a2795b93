package org.quanyi.server.access;

/// Whose record does not open for whom, whatever the case (查询回避规则): the closed list. There is no
/// way past any of them.
public enum AccessRule {
    /// Somebody else's, for an insured person; anybody's, for a purpose that is not the role's.
    NOT_THEIRS,
    /// Their own.
    OWN_RECORD,
    /// That of a relative whom they declared.
    RELATIVE,
    /// That of a colleague: of a person whom another account declared as its own.
    COLLEAGUE,
    /// That of a protected person.
    PROTECTED_PERSON,
    /// Anybody's, while a source that the other rules ask is silent, or its answer cannot be
    /// trusted.
    SOURCE_SILENT;

    boolean forbids(Relation relation) {
        return switch (this) {
            // Asked before there is a relation, for every role.
            case NOT_THEIRS -> false;
            case OWN_RECORD -> relation.isTied(TieKind.OWN);
            case RELATIVE -> relation.isTied(TieKind.RELATIVE);
            case COLLEAGUE -> relation.isColleague();
            case PROTECTED_PERSON -> relation.isProtected();
            // With a relation in hand, every source has answered.
            case SOURCE_SILENT -> false;
        };
    }
}
