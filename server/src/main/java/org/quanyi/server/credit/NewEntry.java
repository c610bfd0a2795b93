package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.credit.RecordType.Authority;

/// An entry as it comes to the register (待登记事项), out of a case that two officers decided.
///
/// @param employer whom it is about
/// @param measures what follows from it, publication aside
public record NewEntry(
        int employer,
        What what,
        Paper paper,
        Grounds grounds,
        Publicity publicity,
        List<Chosen> measures) {

    /// Copies the measures.
    public NewEntry {
        measures = List.copyOf(measures);
    }

    /// What was found (认定的事实).
    ///
    /// @param type the code of the catalogue
    /// @param from the first day of the act
    /// @param to its last day
    /// @param fen null where it is about no money
    public record What(
            String type,
            Area area,
            Gravity gravity,
            Region region,
            LocalDate from,
            LocalDate to,
            @Nullable Long fen) {}

    /// The document with legal force (生效文书).
    ///
    /// @param issuer the name of the authority, as the document says it
    /// @param basis instrument and article
    public record Paper(
            String number,
            Authority source,
            String issuer,
            String basis,
            LocalDate decidedOn,
            LocalDate effectiveOn) {}

    /// What the decision rests on (决定依据).
    ///
    /// @param exclusions the SHA-256 of the answered table of exclusions, in hexadecimal
    /// @param memo the SHA-256 of the memo on proportion, in hexadecimal
    /// @param deciders the two officers
    public record Grounds(String exclusions, String memo, String caseNumber, List<Hand> deciders) {

        /// Copies the deciders.
        public Grounds {
            deciders = List.copyOf(deciders);
        }

        /// The accounts of whoever decided.
        Set<String> accounts() {
            return deciders.stream().map(Hand::account).collect(Collectors.toSet());
        }
    }

    /// Whether it becomes public (是否公开).
    ///
    /// @param from its first day; null where it does not
    /// @param reason why, either way
    /// @param memo the answers on proportion; null where it does not
    public record Publicity(
            @Nullable LocalDate from, String reason, @Nullable ProportionalityMemo memo) {

        /// It does not.
        public static Publicity none(String reason) {
            return new Publicity(null, reason, null);
        }
    }

    /// A measure that was chosen (选定的措施).
    public record Chosen(String code, LocalDate from, LocalDate end, ProportionalityMemo memo) {}
}
