package org.quanyi.server.access;

/// Whose record staff never read, whatever the purpose and the case (查询回避规则): the closed list.
/// There is no way past any of them.
public enum AccessRule {
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
            case OWN_RECORD -> relation.isTied(TieKind.OWN);
            case RELATIVE -> relation.isTied(TieKind.RELATIVE);
            case COLLEAGUE -> relation.isColleague();
            case PROTECTED_PERSON -> relation.isProtected();
            // With a relation in hand, every source has answered.
            case SOURCE_SILENT -> false;
        };
    }
}
