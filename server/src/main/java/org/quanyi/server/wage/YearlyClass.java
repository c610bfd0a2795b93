package org.quanyi.server.wage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.Letter;

/// The class of an enterprise for a year, as two officers found it (年度等级). Found again, it has a
/// further place; the newest counts.
///
/// @param place counted from 1
/// @param heard what was counted and what was not, as it stood on that day
/// @param keptUntil the last day on which it is kept; after it only a count is left
/// @param isAgain whether it is looked at again, so that nobody relies on it
/// @param isPublic whether the employer wants it to be public
public record YearlyClass(
        int id,
        int year,
        int place,
        Letter letter,
        List<Decision> heard,
        String caseNumber,
        Instant foundAt,
        LocalDate keptUntil,
        boolean isAgain,
        boolean isPublic) {

    public YearlyClass {
        heard = List.copyOf(heard);
    }

    YearlyClass again() {
        return new YearlyClass(
                id, year, place, letter, heard, caseNumber, foundAt, keptUntil, true, isPublic);
    }

    /// A class A that its employer made public (公开的A级), and nothing else of it.
    public record Published(String employer, String code, int year) {}

    /// How many enterprises had a class in a year (等级统计).
    public record Count(int year, Letter letter, int enterprises) {}
}
