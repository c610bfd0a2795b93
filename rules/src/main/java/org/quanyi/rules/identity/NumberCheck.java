package org.quanyi.rules.identity;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// What a typed number of unknown kind turns out to be (号码识别与校验): a person's or an organisation's.
///
/// @param kind what it is, or what its form comes closest to
/// @param normalised the number in ASCII capitals and digits, as far as it was read
/// @param innerCheckHolds of a credit code, whether the organisation code inside checks too
/// @param problem why it does not hold; `null` if it does
public record NumberCheck(
        Kind kind, String normalised, boolean innerCheckHolds, @Nullable Refusal problem) {

    /// The numberings told apart (号码种类).
    public enum Kind {
        /// Citizen's identity number or residence permit (公民身份号码、港澳台居民居住证), GB 11643.
        RESIDENT_ID,
        /// Foreign permanent resident's card (外国人永久居留身份证).
        PERMANENT_RESIDENT_CARD,
        /// Foreigner's social security number (外国人社会保障号码).
        FOREIGN_SOCIAL_SECURITY,
        /// Unified social credit code of an organisation (统一社会信用代码).
        CREDIT_CODE,
        /// Nothing that is known.
        UNKNOWN
    }

    /// Reads a number as it was typed. A number that holds as a person's is a person's.
    public static NumberCheck of(String typed) {
        if (PersonNumbers.read(typed) instanceof Result.Of<PersonNumber>(var number)) {
            return new NumberCheck(kind(number.kind()), number.normalised(), false, null);
        }
        if (CreditCode.read(typed) instanceof Result.Of<CreditCode>(var code)) {
            return new NumberCheck(
                    Kind.CREDIT_CODE, code.normalised(), code.innerCheckHolds(), null);
        }
        var trimmed = TypedNumber.trimmed(typed);
        var unread = TypedNumber.damage(trimmed) != null || trimmed.length() > LONGEST;
        var number = unread ? trimmed : TypedNumber.normal(trimmed);
        var kind = unread ? Kind.UNKNOWN : nearest(number);
        var problem =
                kind == Kind.CREDIT_CODE
                        ? CreditCode.read(typed).refusals().getFirst()
                        : PersonNumbers.read(typed).refusals().getFirst();
        return new NumberCheck(kind, shortened(number), false, problem);
    }

    /// Longer texts hold no number and are not repeated in full.
    private static final int LONGEST = 64;

    private static String shortened(String number) {
        return number.length() <= LONGEST ? number : number.substring(0, LONGEST);
    }

    private static Kind kind(PersonNumber.Kind kind) {
        return switch (kind) {
            case RESIDENT, RESIDENT_LEGACY, COMPATRIOT_PERMIT -> Kind.RESIDENT_ID;
            case PERMANENT_RESIDENT, PERMANENT_RESIDENT_2017 -> Kind.PERMANENT_RESIDENT_CARD;
            case FOREIGNER -> Kind.FOREIGN_SOCIAL_SECURITY;
        };
    }

    /// What the form comes closest to: nine capitals and digits after eight digits are an
    /// organisation's, three letters first a foreigner's.
    private static Kind nearest(String number) {
        if (number.matches("[0-9]{17}[0-9X]|[0-9]{15}")) {
            return number.startsWith("9") && number.length() == 18 && !number.startsWith("9901")
                    ? Kind.PERMANENT_RESIDENT_CARD
                    : Kind.RESIDENT_ID;
        }
        if (number.matches("[A-Z]{3}[0-9]{12}")) {
            return Kind.PERMANENT_RESIDENT_CARD;
        }
        if (number.matches("[A-Z]{3}[0-9A-Z]{15}")) {
            return Kind.FOREIGN_SOCIAL_SECURITY;
        }
        if (number.matches("[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{10}")) {
            return Kind.CREDIT_CODE;
        }
        return number.matches("[0-9]{1,17}[0-9A-Z]{0,3}") ? Kind.RESIDENT_ID : Kind.UNKNOWN;
    }
}
