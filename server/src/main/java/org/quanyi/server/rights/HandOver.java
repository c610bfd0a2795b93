package org.quanyi.server.rights;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.CaseKind;

/// What a hand-over code opens (接续内容): one draft of a person, or one case of theirs, and nothing
/// else.
///
/// @param kind of the draft; null for a case
/// @param caseNumber empty for a draft
public record HandOver(@Nullable CaseKind kind, String caseNumber) {

    private static final String DRAFT = "draft ";
    private static final String CASE = "case ";

    /// A draft of a person.
    public static HandOver draft(CaseKind kind) {
        return new HandOver(kind, "");
    }

    /// A case of a person.
    public static HandOver ofCase(String number) {
        return new HandOver(null, number);
    }

    String text() {
        return kind == null ? CASE + caseNumber : DRAFT + kind.name();
    }

    static HandOver parse(String text) {
        return text.startsWith(DRAFT)
                ? draft(CaseKind.valueOf(text.substring(DRAFT.length())))
                : ofCase(text.substring(CASE.length()));
    }

    /// The kind of the draft, if it is one.
    public Optional<CaseKind> draftKind() {
        return Optional.ofNullable(kind);
    }
}
