package org.quanyi.server.wage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Opens a case for each year that has to be classed anew (重新评价), as soon as two officers recorded
/// that a decision does not stand any more, and in their transaction: nobody has to ask for it, and
/// nobody can leave it. What comes of it, officers decide.
@Component
class ClassesAgain {

    static final String YEAR = "class-year";
    static final String CODE = "class-of";
    static final String NAME = "class-of-name";

    /// The case in which the row of classes was suspended.
    static final String RULE = "class-rule";

    private final ClassBasis basis;
    private final YearlyClassTable table;
    private final EmployerCases files;
    private final Employers employers;
    private final Clock clock;

    ClassesAgain(
            ClassBasis basis,
            YearlyClassTable table,
            EmployerCases files,
            Employers employers,
            Clock clock) {
        this.basis = basis;
        this.table = table;
        this.files = files;
        this.employers = employers;
        this.clock = clock;
    }

    /// Does what ends a decision, and opens what follows from it.
    ///
    /// @param end the case in which two officers recorded that
    /// @return whether it was done
    boolean after(CaseFile end, BooleanSupplier done) {
        Employer employer = employers.byId(Objects.requireNonNull(end.employer()));
        List<Decision> before = basis.all(employer.id());
        if (!done.getAsBoolean()) {
            return false;
        }
        SortedSet<Integer> years =
                LawAbidingClass.yearsToClassAnew(before, basis.all(employer.id()));
        table.of(employer.id(), today()).stream()
                .filter(found -> years.contains(found.year()))
                .sorted(Comparator.comparing(YearlyClass::year))
                .forEach(found -> open(employer, found.year(), found.caseNumber(), List.of()));
        return true;
    }

    /// Opens the year of a class again, with the agency that found it: whoever ended what it rests
    /// on may be another.
    ///
    /// @param found the number of the case in which it was
    CaseFile open(Employer employer, int year, String found, List<CaseItem> why) {
        String organisation =
                files.of(CaseKind.LAW_ABIDING_CLASS, employer.id()).stream()
                        .filter(file -> file.number().equals(found))
                        .map(CaseFile::organisation)
                        .findFirst()
                        .orElseThrow();
        return files.reopen(proposal(employer, year, "", why), organisation);
    }

    /// @param document empty where the clock opens it
    /// @param told what the employer is to be told; nothing where the clock opens it
    Proposal proposal(Employer employer, int year, String document, List<CaseItem> told) {
        Region region = employer.region(Month.of(today()));
        return new Proposal(
                CaseKind.LAW_ABIDING_CLASS,
                List.of(),
                Stream.concat(
                                Stream.of(
                                        new CaseItem(YEAR, null, Integer.toString(year)),
                                        new CaseItem(CODE, null, employer.code()),
                                        new CaseItem(NAME, null, employer.name())),
                                told.stream())
                        .toList(),
                document,
                region,
                Set.of(),
                employer.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
