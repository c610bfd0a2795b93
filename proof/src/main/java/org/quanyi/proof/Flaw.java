package org.quanyi.proof;

/// What is wrong with a proof (证明不成立的原因). Codes are stable and never reused.
public enum Flaw {
    /// 序号不在树内。 The index does not lie in the tree. Arguments: index, size.
    INDEX_OUTSIDE("PRF-001"),
    /// 证明路径太短。 The path has too few hashes. Arguments: how many there are, how many needed.
    PATH_TOO_SHORT("PRF-002"),
    /// 证明路径太长。 The path has too many hashes. Arguments: how many there are, how many needed.
    PATH_TOO_LONG("PRF-003"),
    /// 算出的根与给定的根不同。 The path leads to another root. Arguments: computed, given.
    OTHER_ROOT("PRF-004"),
    /// 旧树比新树大。 The older tree is larger than the newer. Arguments: old size, new size.
    SIZES_REVERSED("PRF-005"),
    /// 空树与任何树都一致，证明没有意义。 An empty or negative old tree proves nothing. Arguments: old size.
    NOTHING_PROVED("PRF-006"),
    /// 旧根与证明路径不符。 The path does not lead to the older root. Arguments: computed, given.
    OTHER_OLD_ROOT("PRF-007"),
    /// 新根与证明路径不符。 The path does not lead to the newer root. Arguments: computed, given.
    OTHER_NEW_ROOT("PRF-008"),
    /// 链上某一条与前一条接不上。 An entry of a chain does not follow from the one before. Arguments: its place
    /// from 0, the link computed, the link found.
    BROKEN_LINK("PRF-009");

    private final String code;

    Flaw(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }
}
