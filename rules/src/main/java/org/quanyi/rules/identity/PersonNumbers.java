package org.quanyi.rules.identity;

import static org.quanyi.rules.identity.NumberRefusal.CHECK_CHARACTER;
import static org.quanyi.rules.identity.NumberRefusal.DIGITS_LOST;
import static org.quanyi.rules.identity.NumberRefusal.TOO_LONG;
import static org.quanyi.rules.identity.NumberRefusal.TOO_SHORT;
import static org.quanyi.rules.identity.NumberRefusal.WRONG_CHARACTER;

import java.time.LocalDate;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber.Kind;
import org.quanyi.rules.identity.PersonNumber.Sex;

/// Reads the number of a person (社会保障号码) as it was typed.
///
/// Which numbering applies follows from length and first character: 15 or 18 characters; a letter
/// first is a foreigner's, a 9 first a permanent resident's card, 81 to 83 a residence permit,
/// anything else a citizen's. Numbers of areas 9901xx and 999999, which no authority issues, are
/// citizens' numbers invented for demonstration. Areas are never judged: they are historic.
///
/// Law: Social Insurance Law art. 58 (number = identity number); GB 11643-1999; Order 16 of 2011 of
/// the ministry. Refusals: [NumberRefusal].
public final class PersonNumbers {
    private static final String CARD_2017_LAST_YEAR = "23";

    private PersonNumbers() {}

    /// Reads a number without asking whether the birth lies in the future, where no day is at hand.
    public static Result<PersonNumber> read(String typed) {
        return read(typed, LocalDate.MAX);
    }

    /// Reads a number; a birth after `today` is refused.
    public static Result<PersonNumber> read(String typed, LocalDate today) {
        var text = TypedNumber.trimmed(typed);
        var damage = TypedNumber.damage(text);
        if (damage != null) {
            return Result.refused(damage);
        }
        var number = TypedNumber.normal(text);
        var length = number.length();
        if (length == 18) {
            return isLetter(number.charAt(0)) ? foreigner(number) : eighteen(number, today);
        }
        if (length == 15) {
            return isLetter(number.charAt(0)) ? card2017(number, today) : legacy(number, today);
        }
        if (length == 0) {
            return NumberRefusal.EMPTY.result();
        }
        return (length < 18 ? TOO_SHORT : TOO_LONG).result(length, 18);
    }

    private static Result<PersonNumber> eighteen(String number, LocalDate today) {
        for (var i = 0; i < 18; i++) {
            var c = number.charAt(i);
            if (!isDigit(c) && !(i == 17 && c == 'X')) {
                return wrong(number, i);
            }
        }
        return switch (BirthDay.read(number, 6, today)) {
            case Result.Refused<LocalDate>(var refusals) -> Result.refused(refusals);
            case Result.Of<LocalDate>(var birth) ->
                    Checks.mod11(number, 17) == number.charAt(17)
                            ? Result.of(citizen(number, birth, kind(number)))
                            : Result.refused(misfit(number, 17));
        };
    }

    private static Refusal misfit(String number, int at) {
        return number.endsWith("000")
                ? DIGITS_LOST.with()
                : CHECK_CHARACTER.with(number.charAt(at), at + 1);
    }

    private static PersonNumber citizen(String number, LocalDate birth, Kind kind) {
        return new PersonNumber(kind, number, birth, sex(number.charAt(16)), isSynthetic(number));
    }

    private static Kind kind(String number) {
        if (number.charAt(0) == '9' && !isOfNoArea(number)) {
            return Kind.PERMANENT_RESIDENT;
        }
        var second = number.charAt(1);
        return number.charAt(0) == '8' && second >= '1' && second <= '3'
                ? Kind.COMPATRIOT_PERMIT
                : Kind.RESIDENT;
    }

    /// Provinces 90 and 99 do not exist, so that no permanent resident's card begins like this.
    private static boolean isOfNoArea(String number) {
        return number.startsWith("9901") || number.startsWith("999999");
    }

    /// A permanent resident's card names the country in its fourth to sixth digit; the numbers from
    /// 900 on are nobody's (ISO 3166-1), so that 999 is left for invented persons.
    private static boolean isSynthetic(String number) {
        return isOfNoArea(number) || (number.charAt(0) == '9' && number.startsWith("999", 3));
    }

    private static Result<PersonNumber> legacy(String typed, LocalDate today) {
        for (var i = 0; i < 15; i++) {
            if (!isDigit(typed.charAt(i))) {
                return wrong(typed, i);
            }
        }
        var body = typed.substring(0, 6) + "19" + typed.substring(6);
        return BirthDay.readShort(typed, 6, 1900, today)
                .map(birth -> citizen(body + Checks.mod11(body, 17), birth, Kind.RESIDENT_LEGACY));
    }

    /// Three letters of the country, four digits of the place, birth as yymmdd, a digit for the
    /// sex, a check digit. The cards were issued until 2023, which tells the century.
    private static Result<PersonNumber> card2017(String number, LocalDate today) {
        for (var i = 0; i < 15; i++) {
            if (i < 3 ? !isLetter(number.charAt(i)) : !isDigit(number.charAt(i))) {
                return wrong(number, i);
            }
        }
        var century = number.substring(7, 9).compareTo(CARD_2017_LAST_YEAR) > 0 ? 1900 : 2000;
        return switch (BirthDay.readShort(number, 7, century, today)) {
            case Result.Refused<LocalDate>(var refusals) -> Result.refused(refusals);
            case Result.Of<LocalDate>(var day) ->
                    Checks.weights731(number, 14) == number.charAt(14)
                            ? Result.of(
                                    new PersonNumber(
                                            Kind.PERMANENT_RESIDENT_2017,
                                            number,
                                            day,
                                            sex(number.charAt(13)),
                                            number.startsWith("ZZZ")))
                            : Result.refused(misfit(number, 14));
        };
    }

    private static Result<PersonNumber> foreigner(String number) {
        for (var i = 0; i < 18; i++) {
            var c = number.charAt(i);
            var fits = i < 3 ? isLetter(c) : i == 3 ? isDigit(c) : isDigit(c) || isLetter(c);
            if (!fits) {
                return wrong(number, i);
            }
        }
        return Result.of(
                new PersonNumber(
                        Kind.FOREIGNER, number, null, Sex.NOT_STATED, number.startsWith("ZZZ")));
    }

    private static Result<PersonNumber> wrong(String number, int at) {
        return WRONG_CHARACTER.result(TypedNumber.shown(number, at), at + 1);
    }

    private static Sex sex(char digit) {
        return (digit & 1) == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
