package org.quanyi.rules.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A number that identifies an insured person (社会保障号码), read and normalised.
///
/// @param kind which numbering it belongs to
/// @param normalised the number in ASCII capitals and digits; a legacy number in its 18-digit form
/// @param birth the day of birth it holds; `null` for a foreigner's number, which holds none
/// @param sex the sex it holds
/// @param synthetic whether it is invented for demonstration: area 9901xx or 999999, country `ZZZ`
public record PersonNumber(
        Kind kind, String normalised, @Nullable LocalDate birth, Sex sex, boolean synthetic) {

    /// The numbering a person's number belongs to (证件号码类型).
    public enum Kind {
        /// Citizen's identity number of 18 digits (公民身份号码), GB 11643-1999.
        RESIDENT,
        /// Citizen's identity number that was typed in its old form of 15 digits (十五位旧号码).
        RESIDENT_LEGACY,
        /// Residence permit for Hong Kong, Macau and Taiwan residents (港澳台居民居住证), first two digits
        /// 81, 82, 83.
        COMPATRIOT_PERMIT,
        /// Foreign permanent resident's card of 18 digits (外国人永久居留身份证), since 2023-12.
        PERMANENT_RESIDENT,
        /// Foreign permanent resident's card of 15 characters, issued 2017 to 2023.
        PERMANENT_RESIDENT_2017,
        /// Foreigner's social security number (外国人社会保障号码), Order 16 of 2011.
        FOREIGNER
    }

    /// The sex a number holds (性别). A number says nothing about a person beyond what is coded.
    public enum Sex {
        /// Male (男), an odd digit.
        MALE,
        /// Female (女), an even digit.
        FEMALE,
        /// The number holds none (未载明).
        NOT_STATED
    }

    /// The six-digit area a resident's number was first issued in; historic, perhaps abolished.
    /// Empty for foreigners' numbers.
    public String area() {
        return switch (kind) {
            case RESIDENT, RESIDENT_LEGACY, COMPATRIOT_PERMIT -> normalised.substring(0, 6);
            case PERMANENT_RESIDENT, PERMANENT_RESIDENT_2017, FOREIGNER -> "";
        };
    }

    /// The number itself.
    @Override
    public String toString() {
        return normalised;
    }
}
