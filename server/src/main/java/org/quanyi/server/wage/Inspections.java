package org.quanyi.server.wage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Investigations of what employers owe their workers (工资支付监察), the orders to pay that two officers
/// make in them, and what the employer says to an order.
///
/// What led to an investigation is for officers only. Labour Security Inspection Regulations arts
/// 9, 17 and 18; Administrative Penalty Law art. 42.
@Component
public class Inspections {

    /// Where the investigation of a complaint stands, as its complainant may know it.
    public enum Progress {
        /// It is looked into.
        INVESTIGATED,
        /// The employer is ordered to pay.
        ORDERED,
        /// The ordered day passed without payment.
        OVERDUE,
        /// It ended.
        ENDED
    }

    private static final String INSPECTED = "inspected";
    private static final String NAME = "inspected-name";
    private static final String SOURCE = "inspected-by";

    private static final String MITIGATION = "mitigation";
    private static final String MADE_GOOD = "C-E3";
    private static final int SHORTEST_DOCUMENT = 4;
    private static final int LONGEST_DOCUMENT = 100;

    private final Cases cases;
    private final Answers answers;
    private final Employers employers;
    private final ComplaintLinkTable links;
    private final OrderClock orders;
    private final Clock clock;

    Inspections(
            Cases cases,
            Answers answers,
            Employers employers,
            ComplaintLinkTable links,
            OrderClock orders,
            Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.employers = employers;
        this.links = links;
        this.orders = orders;
        this.clock = clock;
    }

    /// Files a case about an employer; where one is open already, a complaint joins that one.
    ///
    /// @param code of the employer, as typed
    /// @param complaint the number of an accepted one; empty for none
    /// @param grounds why, for officers only
    /// @throws org.quanyi.server.access.ReadRefused when the complainant's record does not open to
    ///   the officer
    @Transactional
    public Result<CaseFile> open(
            Actor clerk, String code, InspectionSource source, String complaint, String grounds) {
        Optional<Employer> found = employers.byTyped(code);
        if (found.isEmpty()) {
            return Result.refused(WageRefusal.UNKNOWN_EMPLOYER.of(code.strip()));
        }
        boolean isFromOne = source == InspectionSource.COMPLAINT;
        if (isFromOne && !isAccepted(clerk, complaint)) {
            return Result.refused(WageRefusal.NO_COMPLAINT.of());
        }
        Employer employer = found.get();
        Result<CaseFile> opened = cases.propose(clerk, proposal(employer, source, grounds));
        Optional<CaseFile> file =
                switch (opened) {
                    case Result.Of<CaseFile>(var made) -> Optional.of(made);
                    case Result.Refused<CaseFile>(var refusals) ->
                            isFromOne
                                            && refusals.getFirst()
                                                    .code()
                                                    .equals(CaseRefusal.ASKED_ALREADY.code())
                                    ? cases.open(clerk, refusals.getFirst().argument(0))
                                    : Optional.empty();
                };
        if (isFromOne) {
            file.ifPresent(f -> links.link(complaint.strip(), f.number(), clock.instant()));
        }
        return file.map(Result::of).orElse(opened);
    }

    private boolean isAccepted(Actor clerk, String complaint) {
        return cases.open(clerk, complaint.strip())
                .filter(file -> file.kind() == CaseKind.WAGE_COMPLAINT)
                .filter(file ->
                        file.overdue()
                                || file.state() == CaseState.ANSWERED
                                        && cases.answer(file)
                                                .filter(a -> a.outcome() == Outcome.UPHELD)
                                                .isPresent())
                .isPresent();
    }

    private Proposal proposal(Employer employer, InspectionSource source, String grounds) {
        List<CaseItem> items =
                List.of(
                        new CaseItem(INSPECTED, null, employer.code()),
                        new CaseItem(NAME, null, employer.name()),
                        new CaseItem(SOURCE, null, source.name()));
        Region region = employer.region(Month.of(orders.today()));
        return new Proposal(
                CaseKind.WAGE_INSPECTION,
                List.of(),
                items,
                grounds,
                region,
                Set.of(),
                employer.id());
    }

    /// Draws up an order to pay for the second officer. Refused when a part of it is missing, when
    /// it leaves too little time, and before the second investigator joined.
    ///
    /// @param wanted the number and version of the case, and why
    public Result<CaseFile> drawUp(Actor clerk, Step wanted, OrderToPay.Typed typed) {
        Optional<OrderToPay> order = typed.read(Month.of(orders.today()));
        if (order.isEmpty()) {
            return Result.refused(WageRefusal.NO_ORDER.of());
        }
        LocalDate earliest = orders.earliest(null);
        if (order.get().payBy().isBefore(earliest)) {
            return Result.refused(WageRefusal.TOO_SOON.of(earliest.toString()));
        }
        Step step = new Step(wanted.number(), wanted.version(), CaseAct.DRAW_UP, wanted.note());
        return answers.write(clerk, step, _ -> order.get().items());
    }

    /// Notes in a case, while what the employer paid is looked at and before there is any order,
    /// that it reported by itself and made everything good (C-E3): mitigation in that case, and
    /// nowhere else. Refused without the document that shows it.
    public Result<CaseFile> mitigate(Actor clerk, Step wanted, String document) {
        Optional<CaseFile> file = cases.file(wanted.number());
        if (file.filter(f -> f.state() == CaseState.IN_HAND).isEmpty()) {
            return Result.refused(WageRefusal.TOO_LATE_TO_MITIGATE.of());
        }
        int length = document.strip().length();
        if (length < SHORTEST_DOCUMENT || length > LONGEST_DOCUMENT) {
            return Result.refused(WageRefusal.NO_MITIGATION.of());
        }
        Step step = new Step(wanted.number(), wanted.version(), CaseAct.LOOK_AT, wanted.note());
        return answers.take(
                clerk,
                step,
                List.of(
                        new CaseItem(MITIGATION, null, MADE_GOOD),
                        new CaseItem(MITIGATION + "-document", null, document.strip())));
    }

    /// The document by which an employer reported and made good before any order; empty where none
    /// is noted.
    public static Optional<String> mitigation(CaseFile file) {
        return file.item(MITIGATION + "-document").map(CaseItem::shallBe);
    }

    /// The first day that an order drawn up today can name.
    public LocalDate earliest() {
        return orders.earliest(null);
    }

    /// Keeps what the employer says to an order. A step that an officer took at the same time
    /// stands in nobody's way: what an employer says counts in every state that it knows of.
    public Result<CaseFile> say(
            Actor employer, String number, CaseAct word, String note, List<Paper> papers) {
        if (!word.isSaid() || employer.role() != Role.EMPLOYER) {
            return Result.refused(WageRefusal.NO_CHOICE.of());
        }
        // a commitment, a dispute and an obstacle need words; what was paid, words or a paper
        boolean isShown = word == CaseAct.SAY_PAID && !papers.isEmpty();
        if (!isShown && note.strip().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(
                    WageRefusal.NO_WORDS.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        return answers.say(employer, number, word, note, papers);
    }

    /// What an employer, or an officer, sees of the order of a case.
    ///
    /// @param arrived the day on which it arrived; null while that is not proven
    /// @param last the last day on which it is performed in time; null while nothing runs
    public record Ordered(
            OrderToPay order, @Nullable LocalDate arrived, @Nullable LocalDate last) {}

    /// The order of a case as it stands, drawn up or served; empty while there is none.
    public Optional<Ordered> ordered(CaseFile file) {
        return OrderToPay.of(file)
                .map(order ->
                        new Ordered(
                                order,
                                orders.arrived(file).orElse(null),
                                orders.last(file).map(OrderClock.Last::day).orElse(null)));
    }

    /// The complaints that an investigation came of, for the officers of its agency.
    public List<String> complaints(Actor officer, CaseFile file) {
        return officer.role().isStaff()
                ? new ArrayList<>(links.complaints(file.number()))
                : List.of();
    }

    /// Whose complaints an investigation came of: for taking their names out of what its employer
    /// reads, and for nothing else.
    public Set<Integer> complainants(String number) {
        return cases.concerned(links.complaints(number));
    }

    /// The investigation that a complaint led to, for the officers of its agency.
    public Optional<String> inspection(Actor officer, CaseFile complaint) {
        return officer.role().isStaff() ? links.inspection(complaint.number()) : Optional.empty();
    }

    /// Whether the employer of an investigation says to have paid, and nobody has said yet what
    /// that comes to.
    public boolean isPaymentWaiting(String number) {
        return CaseStep.performance(cases.file(number).map(cases::steps).orElse(List.of()))
                        .isPresent()
                || stands(number, CaseState.PERFORMED);
    }

    /// Whether an investigation ended, and its order does not stand any more.
    public boolean isPerformed(String number) {
        return stands(number, CaseState.ANSWERED);
    }

    /// The order of an investigation, for a case that came of it; empty while there is none.
    public Optional<OrderToPay> order(String number) {
        return cases.file(number).flatMap(OrderToPay::of);
    }

    /// The same with its days, for the employer's own case that came of it.
    public Optional<Ordered> ofOrder(String number) {
        return cases.file(number).flatMap(this::ordered);
    }

    private boolean stands(String number, CaseState state) {
        return cases.stands(number).filter(head -> head.state() == state).isPresent();
    }

    /// Where the investigation of a complaint stands, for whoever has the complaint open; empty
    /// when it led to none yet.
    public Optional<Progress> progress(CaseFile complaint) {
        return links.inspection(complaint.number())
                .flatMap(cases::stands)
                .map(ListedCase::state)
                .map(Inspections::progress);
    }

    private static Progress progress(CaseState state) {
        return switch (state) {
            case ORDERED, PERFORMED -> Progress.ORDERED;
            case OVERDUE -> Progress.OVERDUE;
            case ANSWERED, DECIDED, WITHDRAWN, STOPPED, IN_EFFECT, NOT_LISTED, LAPSED ->
                    Progress.ENDED;
            case RECEIVED,
                    ANNOUNCED,
                    IN_HAND,
                    REPLIED,
                    ON_HOLD,
                    ASKED,
                    UNHEARD,
                    HEARD,
                    NOTICED,
                    OBJECTED,
                    HEARING,
                    NO_ANSWER,
                    LEGAL_REVIEW,
                    FOR_DECISION,
                    TO_BE_SERVED,
                    PROPOSED,
                    ORDER_PROPOSED,
                    NOTICE_PROPOSED,
                    RETURNED,
                    ACCEPTED ->
                    Progress.INVESTIGATED;
        };
    }
}
