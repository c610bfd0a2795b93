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
    BROKEN_LINK("PRF-009"),
    /// 不是签名文书的格式。 These bytes are no signed note. Arguments: none.
    NOT_A_NOTE("PRF-010"),
    /// 没有指定公钥的签名。 No line of the note was signed by this key. Arguments: the key's name and number.
    NOT_SIGNED("PRF-011"),
    /// 签名与内容不符。 A line names this key, but the signature is not over this text. Arguments: the
    /// key's name and number.
    WRONG_SIGNATURE("PRF-012"),
    /// 不是检查点的格式。 The text of the note is no checkpoint. Arguments: none.
    NOT_A_CHECKPOINT("PRF-013"),
    /// 是另一个日志的检查点。 The checkpoint belongs to another log. Arguments: its origin, the origin wanted.
    OTHER_ORIGIN("PRF-014"),
    /// 不是验证公钥的格式。 The text is no verifier key for Ed25519. Arguments: none.
    NOT_A_KEY("PRF-015"),
    /// 缺文件。 A file of the log is missing. Arguments: its path, the first leaf under it.
    FILE_MISSING("PRF-016"),
    /// 分片长度不对。 A tile has another length. Arguments: its path, bytes found, bytes needed.
    TILE_LENGTH("PRF-017"),
    /// 条目多了、少了或残缺。 A bundle does not hold the entries of its tile. Arguments: its path, entries
    /// found, entries needed, the first leaf under it.
    ENTRY_COUNT("PRF-018"),
    /// 某一条被改过。 An entry is not the one that its leaf hash was made from. Arguments: the leaf, the
    /// path of the bundle.
    LEAF_CHANGED("PRF-019"),
    /// 某一条不在原位。 An entry stands where another belongs. Arguments: the leaf, the leaf where it
    /// belongs, the path of the bundle.
    LEAF_MOVED("PRF-020"),
    /// 上层分片与下层不符。 A hash of a tile does not follow from the tile below. Arguments: the path of the
    /// tile, the place in it from 0, the first leaf under it.
    NODE_CHANGED("PRF-021"),
    /// 整棵树不是签名的那一棵。 All files fit each other, but not the signed root. Arguments: size, computed,
    /// signed.
    OTHER_TREE("PRF-022"),
    /// 比早先的检查点短。 The log has fewer leaves than an earlier checkpoint. Arguments: leaves now, leaves
    /// then.
    SHORTER("PRF-023"),
    /// 历史被改写。 The first leaves are not those of an earlier checkpoint: the log has forked.
    /// Arguments: how many leaves, computed, the root then.
    FORKED("PRF-024"),
    /// 不是日志证明的格式。 These bytes are no proof of one entry. Arguments: none.
    NOT_A_PROOF("PRF-025"),
    /// 不是信任策略的格式。 The text is no trust policy. Arguments: the first line that is wrong, from 1.
    NOT_A_POLICY("PRF-026"),
    /// 见证人不够。 Too few witnesses have signed the checkpoint. Arguments: the rule that is not met,
    /// the witnesses that have signed.
    NO_QUORUM("PRF-027"),
    /// 证明带的事件与叶不符。 The event that a proof carries is not one that a leaf could be made from.
    /// Arguments: none.
    NOT_AN_EVENT("PRF-028");

    private final String code;

    Flaw(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }
}
