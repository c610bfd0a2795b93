package org.quanyi.server.honour;

import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Why an honour is not offered or not kept (个人荣誉不予办理的原因). The sentences stand in the bundle
/// `honour`.
public enum HonourRefusal {
    /// There is none, or it is not offered any more. No arguments.
    NOT_THERE("HON-001"),
    /// What it is for is not in the closed list. No arguments.
    NO_DEED("HON-002"),
    /// The award document or the body that awarded it is missing. No arguments.
    NO_DOCUMENT("HON-003"),
    /// The day lies after today. No arguments.
    NO_DAY("HON-004"),
    /// Whoever informed or complained is never entered anywhere. No arguments.
    INFORMANT("HON-005"),
    /// The same is offered or kept already. No arguments.
    SAME("HON-006"),
    /// Whoever offered it does not say yes for the person. No arguments.
    OFFERED_IT("HON-007");

    private final String code;

    HonourRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    /// The refusal; none has arguments.
    public Refusal of() {
        return Refusal.of(code);
    }

    <T> Result<T> refused() {
        return Result.refused(of());
    }
}
