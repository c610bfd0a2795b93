package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.LawAbidingClass.Letter;
import org.quanyi.rules.credit.Row;
import org.quanyi.rules.credit.SubjectKind;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.YearlyClass;
import org.quanyi.server.wage.YearlyClasses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Commendations of organisations (单位表彰): class A, which follows from the classes that stand, and
/// honours of other bodies, recorded by two officers against the award document. Anybody sees one
/// where the organisation wishes it; nothing is counted or compared.
///
/// Civil Code art. 1031; measures on classing enterprises of 2016.
@Component
public class Commendations {

    static final String AWARDED = "C-E4";
    static final String CODE = "commended";
    static final String NAME = "commended-name";
    private static final String ONE_YEAR = "C-E1";
    private static final String THREE_YEARS = "C-E2";
    private static final int RUNNING = 3;
    private static final String CORRECTS = "award-corrects";

    /// The measure that says that nobody is commended while it holds.
    private static final String NO_COMMENDATION = "M06";

    private static final int SHORTEST = 2;
    private static final int LONGEST_DOCUMENT = 80;
    private static final int LONGEST_OFFICE = 100;

    private final CommendationLedger ledger;
    private final CreditRegister register;
    private final YearlyClasses classes;
    private final Employers employers;
    private final Cases cases;
    private final Catalogue catalogue;
    private final RegisterTime time;

    Commendations(
            CommendationLedger ledger,
            CreditRegister register,
            YearlyClasses classes,
            Employers employers,
            Cases cases,
            Catalogue catalogue,
            RegisterTime time) {
        this.ledger = ledger;
        this.register = register;
        this.classes = classes;
        this.employers = employers;
        this.cases = cases;
        this.catalogue = catalogue;
        this.time = time;
        cases.carryOutBy(new CaseEffect(CaseKind.COMMENDATION, this::record));
    }

    /// Asks for an honour to be recorded, or for one to be put right. Refused about an individual
    /// business, without its document, twice, and while a measure says that nobody is commended.
    ///
    /// @param code of the employer, as typed
    /// @param corrects the number of the one that is wrong; null for none
    /// @param evidence where the document lies, by kind and number
    @Transactional
    public Result<CaseFile> propose(
            Actor clerk,
            String code,
            Commendation.Award award,
            @Nullable Long corrects,
            String evidence) {
        Optional<Employer> found = employers.byTyped(code);
        if (found.isEmpty()) {
            return CommendationRefusal.NO_EMPLOYER.refused(code.strip());
        }
        Employer employer = found.get();
        return possible(employer, award, corrects)
                .then(_ -> cases.propose(clerk, proposal(employer, award, corrects, evidence)));
    }

    /// Whether one could be recorded now, or put in the place of another one.
    Result<Row.Commendation> possible(
            Employer employer, Commendation.Award award, @Nullable Long corrects) {
        if (employer.isIndividualBusiness()) {
            return CommendationRefusal.INDIVIDUAL.refused();
        }
        LocalDate until = award.until();
        boolean isWhole =
                fits(award.by(), LONGEST_OFFICE)
                        && fits(award.document(), LONGEST_DOCUMENT)
                        && !award.on().isAfter(time.today())
                        && (until == null || !until.isBefore(award.on()));
        if (!isWhole) {
            return CommendationRefusal.NO_AWARD.refused();
        }
        List<Commendation> standing = of(employer.id());
        if (corrects != null && standing.stream().noneMatch(c -> c.id() == corrects)) {
            return CommendationRefusal.NOT_THERE.refused();
        }
        if (standing.stream().anyMatch(c -> c.award().equals(award))) {
            return CommendationRefusal.SAME.refused();
        }
        // what stands is put right all the same
        Optional<SuspendedRule> suspended = time.suspended(AWARDED);
        if (corrects == null && suspended.isPresent()) {
            return Result.refused(RegisterRefusal.suspended(suspended.get()));
        }
        if (corrects == null && isBarred(employer.id())) {
            return CommendationRefusal.BARRED.refused();
        }
        return catalogue
                .commendation(AWARDED, award.on())
                .then(row ->
                        row.subjects().contains(SubjectKind.ORG)
                                ? Result.of(row)
                                : CommendationRefusal.NOT_THERE.refused());
    }

    private static Proposal proposal(
            Employer employer, Commendation.Award award, @Nullable Long corrects, String evidence) {
        List<CaseItem> items = new ArrayList<>(award.items());
        items.add(new CaseItem(CODE, null, employer.code()));
        items.add(new CaseItem(NAME, null, employer.name()));
        if (corrects != null) {
            items.add(new CaseItem(CORRECTS, null, corrects.toString()));
        }
        return new Proposal(
                CaseKind.COMMENDATION, List.of(), items, evidence, null, Set.of(), employer.id());
    }

    /// What could be asked for may not be possible any more when it is accepted.
    private boolean record(CaseFile file) {
        Employer employer = employers.byTyped(file.shallBe(CODE)).orElseThrow();
        Commendation.Award award = Commendation.Award.of(file);
        Long corrects = file.item(CORRECTS).map(i -> Long.valueOf(i.shallBe())).orElse(null);
        return isRecorded(employer, award, corrects, file.number());
    }

    /// Records one that can be; what stands in the place of another one asks the wish anew.
    boolean isRecorded(
            Employer employer, Commendation.Award award, @Nullable Long corrects, String by) {
        return possible(employer, award, corrects).refusals().isEmpty()
                && ledger.append(employer, award, corrects, by, time.now());
    }

    /// Whether a measure says that an employer is not commended now.
    private boolean isBarred(int employer) {
        LocalDate today = time.today();
        return register.of(employer).stream()
                .flatMap(entry -> register.measures(entry, today).stream())
                .anyMatch(measure -> measure.code().equals(NO_COMMENDATION));
    }

    /// Says whether anybody may see one; the organisation's own word, at any time.
    @Transactional
    public Result<Commendation> wish(Actor actor, long id, boolean shown) {
        int employer = actor.requireEmployer();
        if (of(employer).stream().noneMatch(c -> c.id() == id)) {
            return CommendationRefusal.NOT_THERE.refused();
        }
        ledger.wish(id, shown, actor.account(), time.now());
        return Result.of(ledger.byId(id).orElseThrow());
    }

    /// The honours of an employer that are there today, newest first: for itself, and for officers.
    public List<Commendation> of(int employer) {
        return ledger.of(employer).stream().filter(c -> c.holds(time.today())).toList();
    }

    /// Class A of an employer: each year whose class stands, and three of them running. Nothing
    /// while a measure says that it is not commended, nor by a row that is suspended.
    public List<Commendation.ClassA> classA(int employer) {
        return classA(employer, time.suspended().keySet());
    }

    private List<Commendation.ClassA> classA(int employer, Set<String> suspended) {
        if (isBarred(employer)) {
            return List.of();
        }
        List<YearlyClass> standing =
                classes.of(employer).stream()
                        .filter(c -> c.letter() == Letter.A && !c.isAgain())
                        .toList();
        List<Commendation.ClassA> all = new ArrayList<>();
        for (YearlyClass last : standing) {
            List<YearlyClass> running =
                    IntStream.range(0, RUNNING)
                            .mapToObj(back -> year(standing, last.year() - back))
                            .flatMap(Optional::stream)
                            .toList();
            if (running.size() == RUNNING) {
                all.add(classA(THREE_YEARS, running));
            }
            all.add(classA(ONE_YEAR, List.of(last)));
        }
        return all.stream().filter(c -> !suspended.contains(c.code())).toList();
    }

    /// The employers that wish what they have by a row to be seen, whether it is suspended or not.
    ///
    /// @param but whoever needs no look any more
    List<Integer> wishing(String code, Set<Integer> but) {
        if (code.equals(AWARDED)) {
            return ledger.wishing(time.today()).stream().filter(of -> !but.contains(of)).toList();
        }
        return classes.published().stream()
                .map(YearlyClass.Published::code)
                .distinct()
                .flatMap(of -> employers.byCode(of).stream())
                .map(Employer::id)
                .filter(of -> !but.contains(of))
                .filter(of ->
                        classA(of, Set.of()).stream()
                                .anyMatch(c -> c.code().equals(code) && c.wanted()))
                .toList();
    }

    private static Optional<YearlyClass> year(List<YearlyClass> standing, int year) {
        return standing.stream().filter(c -> c.year() == year).findFirst();
    }

    private static Commendation.ClassA classA(String code, List<YearlyClass> of) {
        return new Commendation.ClassA(
                code,
                of.getLast().year(),
                of.getFirst().year(),
                of.stream().allMatch(YearlyClass::isPublic));
    }

    /// What anybody may see of an organisation today: what it wishes to be seen, and nothing else;
    /// no honour while their row is suspended. Nothing was taken back, so that they are seen again
    /// when it is used again.
    public Commended publicOf(int employer) {
        Set<String> suspended = time.suspended().keySet();
        boolean isHidden = suspended.contains(AWARDED);
        return new Commended(
                classA(employer, suspended).stream().filter(Commendation.ClassA::wanted).toList(),
                of(employer).stream().filter(c -> c.wanted() && !isHidden).toList(),
                List.of());
    }

    /// All of an organisation for itself, shown or not, and which rows are suspended and why.
    public Commended own(int employer) {
        Map<String, SuspendedRule> suspended = time.suspended();
        return new Commended(
                classA(employer, suspended.keySet()),
                of(employer),
                Stream.of(ONE_YEAR, THREE_YEARS, AWARDED)
                        .map(suspended::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// What is said in favour of an organisation (单位表彰).
    ///
    /// @param suspended the rows that are not shown now
    public record Commended(
            List<Commendation.ClassA> classes,
            List<Commendation> honours,
            List<SuspendedRule> suspended) {
        /// Copies them.
        public Commended {
            classes = List.copyOf(classes);
            honours = List.copyOf(honours);
            suspended = List.copyOf(suspended);
        }

        /// Whether it is nothing.
        public boolean isEmpty() {
            return classes.isEmpty() && honours.isEmpty();
        }
    }

    private static boolean fits(String text, int most) {
        return text.strip().length() >= SHORTEST
                && text.length() <= most
                && text.chars().noneMatch(Character::isISOControl);
    }
}
