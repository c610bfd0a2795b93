package org.quanyi.server.credit;

import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Why a commendation is not recorded, shown or taken back (单位表彰不予办理的原因). The sentences stand in
/// the bundle `credit`.
public enum CommendationRefusal {
    /// No employer of that code. The code.
    NO_EMPLOYER("CRD-140"),
    /// An individual business is a natural person in trade: what it has done well is its owner’s,
    /// and is kept where they want it. No arguments.
    INDIVIDUAL("CRD-141"),
    /// The document, the body, or the day is missing, or the day lies after today. No arguments.
    NO_AWARD("CRD-142"),
    /// It is on record already. No arguments.
    SAME("CRD-143"),
    /// A measure says that it is not commended now. No arguments.
    BARRED("CRD-144"),
    /// There is none, or it does not stand any more. No arguments.
    NOT_THERE("CRD-145"),
    /// Neither why it is taken back nor the facts are said. No arguments.
    NO_FACTS("CRD-146"),
    /// The organisation does not say what is wrong. No arguments.
    NO_WORDS("CRD-147");

    private final String code;

    CommendationRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    /// The refusal, with its arguments.
    public Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }

    <T> Result<T> refused(String... arguments) {
        return Result.refused(of(arguments));
    }
}
