package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.ListingClock;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.Inspections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cases that may end in an entry on the list of wage arrears (列入拖欠工资名单案件): each begins with an
/// order to pay that was served and not performed, and with nothing else; no match of data, no
/// complaint and no clock opens one.
///
/// Order 724 art. 48; Order 45 of the ministry arts 5 to 8. Only organisations: nobody's name is
/// kept, and no individual business gets as far as here.
@Component
public class Listings {

    /// The item that says which investigation it came of.
    public static final String ORDER_CASE = "listing-of";

    /// The item that says which entry, by its document, was lifted on false papers.
    public static final String RESTORES = "listing-restores";

    /// The item that says which papers were false.
    public static final String FALSE = "listing-false";

    private static final int LONGEST_FALSEHOOD = 300;

    private final Cases cases;
    private final Answers answers;
    private final Inspections inspections;
    private final Employers employers;
    private final ListingLaw law;
    private final CreditRegister register;

    Listings(
            Cases cases,
            Answers answers,
            Inspections inspections,
            Employers employers,
            ListingLaw law,
            CreditRegister register) {
        this.cases = cases;
        this.answers = answers;
        this.inspections = inspections;
        this.employers = employers;
        this.law = law;
        this.register = register;
    }

    /// What was typed of wages that are owed (填写的欠薪数).
    ///
    /// @param months for how many months the worker with the most owed was not paid
    /// @param one what that worker is owed
    /// @param workers how many are owed
    /// @param all what all are owed together
    public record TypedOwed(String months, String one, String workers, String all) {}

    /// Opens a case from an order to pay that an officer found not performed. Refused for anybody
    /// but the investigator who has it, below the amount that the law sets, about an individual
    /// business, and when the order led to such a case already.
    ///
    /// @param orderCase the number of the investigation
    /// @param grounds why, for officers only
    @Transactional
    public Result<CaseFile> open(Actor clerk, String orderCase, TypedOwed typed, String grounds) {
        return open(clerk, orderCase, typed, grounds, null);
    }

    /// Opens one anew after the entry was lifted on false papers: with notice, defence, a new
    /// decision and a new term, as any other, once a supervisor allows it. Refused where nothing
    /// was lifted.
    ///
    /// @param falsehood which papers were false, and how that was found; the employer reads it
    @Transactional
    public Result<CaseFile> restore(
            Actor clerk, String orderCase, TypedOwed typed, String grounds, String falsehood) {
        int length = falsehood.strip().length();
        return length < CaseRefusal.SHORTEST_REASON || length > LONGEST_FALSEHOOD
                ? Result.refused(
                        ListingRefusal.NO_FALSEHOOD.of(
                                Integer.toString(CaseRefusal.SHORTEST_REASON)))
                : open(clerk, orderCase, typed, grounds, falsehood.strip());
    }

    /// The entry that a case about an order made, where it was lifted since.
    public Optional<CreditEntry> lifted(Actor clerk, CaseFile order) {
        return before(clerk, order).flatMap(this::lifted);
    }

    private Optional<CreditEntry> lifted(CaseFile listing) {
        return register.ofCase(listing).stream()
                .filter(e -> register.standing(e, register.today()).state() == EntryState.LIFTED)
                .findFirst();
    }

    private Result<CaseFile> open(
            Actor clerk,
            String orderCase,
            TypedOwed typed,
            String grounds,
            @Nullable String falsehood) {
        Optional<CaseFile> found =
                cases.open(clerk, orderCase.strip())
                        .filter(f -> f.kind() == CaseKind.WAGE_INSPECTION)
                        .filter(f -> f.state() == CaseState.OVERDUE);
        Optional<Inspections.Ordered> ordered = found.flatMap(inspections::ordered);
        if (ordered.isEmpty() || ordered.get().last() == null) {
            return Result.refused(ListingRefusal.NOT_OVERDUE.of());
        }
        CaseFile file = found.get();
        Optional<Arrears> owed = OwedWages.read(typed, ordered.get().order());
        Optional<Refusal> refusal = refusal(clerk, file, owed.orElse(null));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        Optional<CaseFile> before = before(clerk, file);
        Optional<CreditEntry> lifted =
                falsehood == null ? Optional.empty() : before.flatMap(this::lifted);
        if (before.isPresent() && before.get().state() != CaseState.LAPSED && lifted.isEmpty()) {
            return Result.refused(ListingRefusal.DECIDED_ALREADY.of(before.get().number()));
        }
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(ORDER_CASE, null, file.number()));
        items.add(
                new CaseItem(
                        ListingClock.ORDER_EXPIRED,
                        null,
                        Objects.requireNonNull(ordered.get().last()).toString()));
        items.addAll(OwedWages.items(owed.orElseThrow()));
        before.ifPresent(b -> items.add(new CaseItem(ListingClock.AFTER_LAPSE, null, b.number())));
        lifted.ifPresent(e -> {
            items.add(new CaseItem(RESTORES, e.paper().number(), Long.toString(e.id())));
            items.add(new CaseItem(FALSE, null, Objects.requireNonNull(falsehood)));
        });
        Proposal proposal =
                new Proposal(
                        CaseKind.LISTING,
                        List.of(),
                        items,
                        grounds,
                        file.region(),
                        Set.of(),
                        file.employer());
        return cases.follow(clerk, proposal, file);
    }

    private Optional<Refusal> refusal(Actor clerk, CaseFile file, @Nullable Arrears owed) {
        Employer employer = employers.byId(Objects.requireNonNull(file.employer()));
        Region region = file.region();
        if (employer.isIndividualBusiness()) {
            return Optional.of(ListingRefusal.INDIVIDUAL.of());
        }
        if (!clerk.account().equals(file.handler())) {
            return Optional.of(ListingRefusal.NOT_THE_INVESTIGATOR.of());
        }
        if (region == null) {
            return Optional.of(ListingRefusal.NO_REGION.of());
        }
        if (owed == null) {
            return Optional.of(ListingRefusal.NO_OWED.of());
        }
        if (inspections.isPaymentWaiting(file.number())) {
            return Optional.of(ListingRefusal.LOOK_FIRST.of());
        }
        Optional<Refusal> suspended = law.suspended(ListingLaw.RECORD);
        if (suspended.isPresent()) {
            return suspended;
        }
        return switch (law.isReached(region, owed)) {
            case Result.Of<Boolean>(Boolean isReached) when isReached -> Optional.empty();
            case Result.Of<Boolean> _ -> Optional.of(ListingRefusal.BELOW.of());
            case Result.Refused<Boolean>(var why) -> Optional.of(why.getFirst());
        };
    }

    /// The newest case about the same order.
    private Optional<CaseFile> before(Actor clerk, CaseFile order) {
        return cases.ofEmployer(Objects.requireNonNull(order.employer()), CaseKind.LISTING).stream()
                .map(ListedCase::number)
                .flatMap(number -> cases.open(clerk, number).stream())
                .filter(f -> f.shallBe(ORDER_CASE).equals(order.number()))
                .findFirst();
    }

    /// The newest case about an order, as it stands, for whoever has the investigation open.
    public Optional<ListedCase> of(Actor officer, CaseFile order) {
        return before(officer, order).map(CaseFile::head);
    }

    /// What a proposal says (拟列入意见).
    ///
    /// @param grounds an answer for each ground of exclusion
    /// @param evidence the papers that it rests on, by kind and number
    public record Proposed(
            TypedOwed owed, List<Answer> grounds, MeasurePlan plan, List<String> evidence) {

        /// Copies the lists.
        public Proposed {
            grounds = List.copyOf(grounds);
            evidence = evidence.stream().map(String::strip).filter(e -> !e.isEmpty()).toList();
        }
    }

    /// Draws up the proposal. Refused while a ground is not answered, and where something is
    /// missing or too heavy.
    ///
    /// @param wanted number and version of the case, and why
    public Result<CaseFile> propose(Actor clerk, Step wanted, Proposed proposed) {
        Optional<Arrears> owed =
                cases.open(clerk, wanted.number())
                        .filter(f -> f.kind().isListing())
                        .flatMap(f -> cases.open(clerk, f.shallBe(ORDER_CASE)))
                        .flatMap(inspections::ordered)
                        .flatMap(o -> OwedWages.read(proposed.owed(), o.order()));
        if (owed.isEmpty()) {
            return Result.refused(ListingRefusal.NO_OWED.of());
        }
        List<CaseItem> items =
                Stream.of(
                                OwedWages.items(owed.get()).stream(),
                                ListingWords.grounds(proposed.grounds()),
                                ListingWords.noticed(proposed.plan()),
                                ListingWords.evidence(proposed.evidence()))
                        .flatMap(each -> each)
                        .toList();
        return written(clerk, wanted, CaseAct.DRAW_UP, ListingWords.DRAWN_UP, items);
    }

    private Result<CaseFile> written(
            Actor actor, Step wanted, CaseAct act, String marker, List<CaseItem> items) {
        List<CaseItem> all = new ArrayList<>(items);
        all.add(ListingWords.at(marker, wanted.version() + 1));
        Step step =
                new Step(wanted.number(), wanted.version(), act, wanted.note())
                        .with(wanted.papers());
        return answers.take(actor, step, all);
    }

    /// Answers what the employer said, or its silence, and every ground of exclusion anew.
    ///
    /// @param wanted number and version of the case, and the answer that the employer reads
    public Result<CaseFile> verify(Actor hearer, Step wanted, List<Answer> grounds) {
        return written(
                hearer,
                wanted,
                CaseAct.VERIFY,
                ListingWords.VERIFIED,
                ListingWords.grounds(grounds).toList());
    }

    /// Sets the day of a hearing that was asked for.
    public Result<CaseFile> setHearing(
            Actor hearer, Step wanted, String day, String time, String place) {
        Optional<HearingDay> hearing = HearingDay.read(day, time, place);
        return hearing.isEmpty()
                ? Result.refused(ListingRefusal.NO_HEARING.of(law.earliestHearing().toString()))
                : written(
                        hearer,
                        wanted,
                        CaseAct.SET_HEARING,
                        ListingWords.HEARING_SET,
                        hearing.get().items());
    }

    /// Decides that the employer is listed: with no more than it was told, and for what it owes
    /// still.
    ///
    /// @param wanted number and version of the case, and the reasons
    /// @param plan what follows, with its memo
    public Result<CaseFile> decide(
            Actor decider,
            Step wanted,
            ListingDecision decision,
            TypedOwed still,
            MeasurePlan plan) {
        Optional<Arrears> owed =
                cases.open(decider, wanted.number())
                        .filter(f -> f.kind().isListing())
                        .flatMap(_ -> OwedWages.read(still));
        if (owed.isEmpty()) {
            return Result.refused(ListingRefusal.NO_OWED.of());
        }
        if (!decision.isWhole()) {
            return Result.refused(ListingRefusal.NO_DECISION.of());
        }
        List<CaseItem> items =
                Stream.of(
                                OwedWages.still(owed.get()).stream(),
                                ListingWords.plan(plan),
                                decision.items().stream())
                        .flatMap(each -> each)
                        .toList();
        return written(decider, wanted, CaseAct.LIST, ListingWords.DECIDED, items);
    }

    /// Keeps what the employer says. A step that an officer took at the same time stands in
    /// nobody's way.
    public Result<CaseFile> say(
            Actor employer, String number, CaseAct word, String note, List<Paper> papers) {
        boolean isWord = word.isSaid() || word == CaseAct.WITHDRAW;
        if (!isWord || employer.role() != Role.EMPLOYER) {
            return Result.refused(ListingRefusal.NO_CHOICE.of());
        }
        boolean needsWords =
                word.isObjection()
                        || word == CaseAct.SAY_PAYS
                        || word == CaseAct.SAY_PAID && papers.isEmpty();
        if (needsWords && note.strip().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(
                    ListingRefusal.NO_WORDS.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        return answers.say(employer, number, word, note, papers);
    }

    /// The day on which it was decided; empty while it is not.
    public Optional<LocalDate> decidedOn(CaseFile file) {
        return ListingDays.last(cases.steps(file), act -> act == CaseAct.LIST)
                .map(step -> law.day(step.happenedAt()));
    }

    /// What was answered to the grounds of exclusion last.
    public List<Answer> grounds(CaseFile file) {
        return ListingWords.grounds(file);
    }

    /// The papers that the proposal rests on, by kind and number.
    public List<String> evidence(CaseFile file) {
        return ListingWords.evidence(file);
    }

    /// What is meant to follow, as it was written last: with the decision, where there is one.
    public MeasurePlan plan(CaseFile file) {
        return ListingWords.plan(file);
    }

    /// What the employer was told that may follow.
    public MeasurePlan noticed(CaseFile file) {
        return new MeasurePlan(ListingWords.noticed(file), plan(file).memo());
    }
}
