package org.quanyi.server.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;

/// Numbers of invented persons and employers (虚构号码), of areas that no authority uses and with right
/// check characters.
///
/// The check character is the one that the reading rule accepts, so that it is computed in one
/// place only. The areas 990101 to 990103 and 990111 are left to the sample files. Not safe for
/// several threads at a time.
final class Numbers {

    /// Where the persons' numbers were issued.
    private static final int FIRST_AREA = 990104;

    private static final int AREAS = 6;

    /// Lower serials are kept for the persons whose stories are told.
    private static final int FIRST_SERIAL = 10;

    private static final String CHECK_CHARACTERS = "0123456789X";
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Map<String, Integer> issued = new HashMap<>();
    private int cards;
    private int foreigners;

    /// A citizen's number; whether it is a woman's or a man's is for its serial to say.
    PersonNumber citizen(Chance chance, LocalDate birth) {
        String body = (FIRST_AREA + chance.between(0, AREAS - 1)) + birth.format(DAY);
        int serial = issued.merge(body, FIRST_SERIAL, (last, first) -> last + 1);
        if (serial > 999) {
            throw new IllegalStateException("all numbers of " + body + " are taken");
        }
        return citizen(body + "%03d".formatted(serial));
    }

    /// The number of these 17 digits.
    static PersonNumber citizen(String body) {
        return checked(body, "", CHECK_CHARACTERS, PersonNumbers::read);
    }

    /// A permanent resident's card, by turns of the form that was issued until 2023 and of the one
    /// issued since.
    PersonNumber residentCard(LocalDate birth, boolean woman) {
        cards++;
        return cards % 2 == 0 ? newCard(birth, woman) : oldCard(birth, woman);
    }

    /// 18 digits, like a citizen's number; country 999 is nobody's.
    private PersonNumber newCard(LocalDate birth, boolean woman) {
        String body = "911999" + birth.format(DAY);
        int turn = issued.merge(body + woman, 0, (last, first) -> last + 1);
        String serial = "%03d".formatted(turn * 2 + (woman ? 0 : 1));
        return checked(body + serial, "", CHECK_CHARACTERS, PersonNumbers::read);
    }

    private PersonNumber oldCard(LocalDate birth, boolean woman) {
        String body =
                "ZZZ%04d".formatted(cards % 10_000)
                        + birth.format(DAY).substring(2)
                        + (woman ? "2" : "1");
        return checked(body, "", CHECK_CHARACTERS, PersonNumbers::read);
    }

    /// A foreigner's social security number.
    PersonNumber foreigner() {
        foreigners++;
        return PersonNumbers.read("ZZZ000000PP%07d".formatted(foreigners)).orThrow();
    }

    /// The credit code of an employer, of an area where the city's own employers are registered.
    ///
    /// @param area six digits
    /// @param number up to 7 digits, of no other employer
    static CreditCode employer(String area, int number) {
        String organisation = "MA%06d".formatted(number);
        for (char check : CHECK_CHARACTERS.toCharArray()) {
            CreditCode code =
                    checked(
                            "91" + area + organisation + check,
                            "",
                            CODE_CHARACTERS,
                            CreditCode::read);
            if (code.innerCheckHolds()) {
                return code;
            }
        }
        throw new IllegalStateException("no check character fits " + organisation);
    }

    private static <T> T checked(
            String body, String tail, String candidates, Function<String, Result<T>> reader) {
        for (char candidate : candidates.toCharArray()) {
            if (reader.apply(body + candidate + tail) instanceof Result.Of<T>(var read)) {
                return read;
            }
        }
        throw new IllegalStateException("no check character fits " + body);
    }
}
