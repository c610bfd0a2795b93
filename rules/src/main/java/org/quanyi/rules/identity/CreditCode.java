package org.quanyi.rules.identity;

import static org.quanyi.rules.identity.NumberRefusal.CHECK_CHARACTER;
import static org.quanyi.rules.identity.NumberRefusal.TOO_LONG;
import static org.quanyi.rules.identity.NumberRefusal.TOO_SHORT;
import static org.quanyi.rules.identity.NumberRefusal.UNUSED_LETTER;
import static org.quanyi.rules.identity.NumberRefusal.WRONG_CHARACTER;

import org.quanyi.rules.Result;

/// The unified social credit code of an organisation (统一社会信用代码), GB 32100-2015.
///
/// It identifies; despite its name it says nothing about anybody's credit. Registering authority,
/// class and area are not judged.
///
/// @param normalised 18 ASCII capitals and digits
/// @param innerCheckHolds whether the organisation code inside (组织机构代码, GB 11714) checks too; a
///   warning only, since it is not confirmed that every authority observes it
/// @param synthetic whether it is invented for demonstration: its area begins with 99
public record CreditCode(String normalised, boolean innerCheckHolds, boolean synthetic) {
    private static final int LENGTH = 18;

    /// Reads a code as it was typed. Refusals: [NumberRefusal].
    public static Result<CreditCode> read(String typed) {
        var text = TypedNumber.trimmed(typed);
        var damage = TypedNumber.damage(text);
        if (damage != null) {
            return Result.refused(damage);
        }
        var code = TypedNumber.normal(text);
        if (code.isEmpty()) {
            return NumberRefusal.EMPTY.result();
        }
        if (code.length() != LENGTH) {
            return (code.length() < LENGTH ? TOO_SHORT : TOO_LONG).result(code.length(), LENGTH);
        }
        return checked(code);
    }

    private static Result<CreditCode> checked(String code) {
        for (var i = 0; i < LENGTH; i++) {
            var c = code.charAt(i);
            if (Checks.creditValue(c) < 0) {
                return c >= 'A' && c <= 'Z'
                        ? UNUSED_LETTER.result(c, i + 1)
                        : WRONG_CHARACTER.result(TypedNumber.shown(code, i), i + 1);
            }
        }
        if (Checks.mod31(code) != code.charAt(LENGTH - 1)) {
            return CHECK_CHARACTER.result(code.charAt(LENGTH - 1), LENGTH);
        }
        var inner = Checks.organisation(code, 8) == code.charAt(16);
        return Result.of(new CreditCode(code, inner, code.startsWith("99", 2)));
    }

    /// Whether a normalised code is that of an individual business (个体工商户): registered by the
    /// market regulator, 9, in its class 2.
    public static boolean isIndividualBusiness(String normalised) {
        return normalised.startsWith("92");
    }

    /// The six-digit area of the registering authority.
    public String area() {
        return normalised.substring(2, 8);
    }

    /// The nine characters of the organisation code, its own check character last.
    public String organisation() {
        return normalised.substring(8, 17);
    }

    /// The code itself.
    @Override
    public String toString() {
        return normalised;
    }
}
