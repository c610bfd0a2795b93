package org.quanyi.server.wage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.Letter;
import org.quanyi.rules.credit.LawAbidingClass.State;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SuspendedRules;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The yearly classes of enterprises (企业劳动保障守法年度等级): told to each employer, and to nobody else but
/// officers. A class A is public while its employer wishes it; B and C never are, and there is no
/// list of them. A class is kept for three years, and after them only a count. Nobody relies on one
/// that is looked at again.
///
/// Measures on classing enterprises of 2016; Regulations on Guaranteeing Payment of Wages to
/// Migrant Workers art. 47.
@Component
public class YearlyClasses {

    private static final int FIRST_YEAR = 2017;

    /// What the catalogue says of such records.
    static final String RECORD = "R10";

    private final ClassBasis basis;
    private final YearlyClassTable table;
    private final Employers employers;
    private final SuspendedRules rules;
    private final Law law;
    private final Clock clock;

    YearlyClasses(
            ClassBasis basis,
            YearlyClassTable table,
            Employers employers,
            SuspendedRules rules,
            Law law,
            Clock clock) {
        this.basis = basis;
        this.table = table;
        this.employers = employers;
        this.rules = rules;
        this.law = law;
        this.clock = clock;
    }

    /// A year that is over and had classes, as typed.
    public Result<Integer> year(String typed) {
        int last = today().getYear() - 1;
        int year = typed.strip().matches("\\d{4}") ? Integer.parseInt(typed.strip()) : 0;
        return year >= FIRST_YEAR && year <= last
                ? Result.of(year)
                : Result.refused(
                        WageRefusal.NO_YEAR.of(
                                Integer.toString(FIRST_YEAR), Integer.toString(last)));
    }

    /// What the decisions on record would make of a year today, with every reason. Nothing is kept
    /// of it. Refused about an individual business.
    public Result<ClassFound> preview(int employer, int year) {
        List<Decision> heard = basis.heard(employer, year);
        return found(employer, year, heard);
    }

    /// The reasons of a class, as they were when it was found.
    public ClassFound reasons(int employer, YearlyClass found) {
        return found(employer, found.year(), found.heard()).orThrow();
    }

    /// The reasons of the class that a case asks for, as it was drawn up last; empty while nothing
    /// was.
    public Optional<ClassFound> reasons(CaseFile file) {
        return ClassNotice.told(file)
                .map(told ->
                        found(
                                        Objects.requireNonNull(file.employer()),
                                        Integer.parseInt(file.shallBe(ClassesAgain.YEAR)),
                                        told.heard())
                                .orThrow());
    }

    private Result<ClassFound> found(int employer, int year, List<Decision> heard) {
        return basis.found(employers.byId(employer), year, heard)
                .map(found -> ClassFound.of(found, heard));
    }

    /// The classes of an employer that are kept, the newest year first. One that counted a decision
    /// which does not stand any more is looked at again, and so is one that was found before the
    /// row of classes was suspended, whether its batch ran or not.
    public List<YearlyClass> of(int employer) {
        List<Decision> now = basis.all(employer);
        LocalDate today = today();
        Instant from = rules.countsFrom(RECORD, today);
        return table.of(employer, today).stream()
                .map(found ->
                        rests(found, now) && !found.foundAt().isBefore(from)
                                ? found
                                : found.again())
                .toList();
    }

    /// Why no class is proposed, told or decided today; empty when it can be.
    Optional<Refusal> suspended() {
        return rules.on(RECORD, today())
                .map(rule -> WageRefusal.CLASSES_SUSPENDED.of(rule.from().toString()));
    }

    private static boolean rests(YearlyClass found, List<Decision> now) {
        return found.heard().stream()
                .filter(decision -> decision.state() == State.EFFECTIVE)
                .allMatch(now::contains);
    }

    /// The class of a year that may be relied on: kept, and not looked at again.
    public Optional<YearlyClass> standing(int employer, int year) {
        return of(employer).stream()
                .filter(found -> found.year() == year && !found.isAgain())
                .findFirst();
    }

    /// Keeps what the actor's employer wants: that a class A of its own is public, or not any more.
    /// Refused for anything but a class A that stands.
    @Transactional
    public Result<YearlyClass> publish(Actor actor, int year, boolean wished) {
        Optional<YearlyClass> own =
                standing(actor.requireEmployer(), year).filter(c -> c.letter() == Letter.A);
        own.ifPresent(found -> table.wish(found, wished, actor.account(), clock.instant()));
        return own.map(Result::of).orElseGet(() -> Result.refused(WageRefusal.NOT_PUBLIC.of()));
    }

    /// The classes A that stand and whose employers want them public, the newest year first.
    public List<YearlyClass.Published> published() {
        return table.wished(today()).stream()
                .filter(wished -> standing(wished.employer(), wished.year()).isPresent())
                .map(wished -> published(employers.byId(wished.employer()), wished.year()))
                .toList();
    }

    private static YearlyClass.Published published(Employer employer, int year) {
        return new YearlyClass.Published(employer.name(), employer.code(), year);
    }

    /// How many enterprises had which class, by year. A class that was found before the row was
    /// suspended is counted nowhere.
    public List<YearlyClass.Count> counts() {
        return table.counts(rules.countsFrom(RECORD, today()));
    }

    /// Deletes what is not kept any more, and counts it.
    ///
    /// @return how many were deleted
    @Transactional
    public int forget() {
        LocalDate today = today();
        return table.forget(today, rules.countsFrom(RECORD, today));
    }

    /// Keeps a class that two officers found.
    void keep(Employer employer, int year, ClassNotice.Told told, String caseNumber) {
        int months =
                Objects.requireNonNull(
                        Catalogue.of(law).record(RECORD, today()).orThrow().keeping().most());
        table.insert(employer, year, told, caseNumber, clock.instant(), today().plusMonths(months));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
