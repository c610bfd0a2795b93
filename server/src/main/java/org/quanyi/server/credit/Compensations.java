package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What an employer can claim after something about it was found wrong (赔偿事项表): a case of its own,
/// that decides nothing. It says what was shown and told, since when not any more, where and by
/// when to claim, and keeps what was claimed and decided.
///
/// State Compensation Law arts 13 and 39.
@Component
public class Compensations {

    /// What was found wrong, as the name of an item.
    public static final String CAUSE = "sheet-cause";

    /// In which case, as the name of an item.
    public static final String CAME_OF = "sheet-of";

    private static final String LINE = "sheet-line";

    private final EmployerCases employerCases;
    private final Cases cases;
    private final Answers answers;
    private final ReversalLedger ledger;
    private final EntryLedger entries;
    private final RegisterTime time;
    private final Law law;

    Compensations(
            EmployerCases employerCases,
            Cases cases,
            Answers answers,
            ReversalLedger ledger,
            EntryLedger entries,
            RegisterTime time,
            Law law) {
        this.employerCases = employerCases;
        this.cases = cases;
        this.answers = answers;
        this.ledger = ledger;
        this.entries = entries;
        this.time = time;
        this.law = law;
        cases.carryOutBy(new CaseEffect(CaseKind.COMPENSATION, _ -> true));
    }

    /// What was found wrong (赔偿事由).
    public enum Cause {
        /// The entry was annulled.
        ANNULLED,
        /// It was put right in part.
        CORRECTED,
        /// A complaint about it, or about an answer, was right.
        COMPLAINT,
        /// What was decided about it was found unlawful, and was not taken away (确认违法).
        UNLAWFUL
    }

    /// Tells the employer of an entry what it can claim, once for each entry, in the transaction of
    /// what was found.
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(CreditEntry entry, Cause cause, @Nullable String cameOf) {
        if (ledger.sheet(entry.id()).isPresent()) {
            return;
        }
        CaseItem about =
                new CaseItem(CreditEntry.ITEM, entry.paper().number(), Long.toString(entry.id()));
        String organisation =
                cases.file(entry.grounds().caseNumber())
                        .map(CaseFile::organisation)
                        .orElse(entry.paper().issuer());
        CaseFile file =
                opened(about, cause, cameOf, entry.employer(), entry.what().region(), organisation);
        ledger.open(entry.id(), file.number());
    }

    /// The same for an answer that a program had, of which there is no entry.
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(CaseFile complaint) {
        opened(
                complaint.items().getFirst(),
                Cause.COMPLAINT,
                complaint.number(),
                Objects.requireNonNull(complaint.employer()),
                complaint.region(),
                complaint.organisation());
    }

    private CaseFile opened(
            CaseItem about,
            Cause cause,
            @Nullable String cameOf,
            int employer,
            @Nullable Region region,
            String organisation) {
        List<CaseItem> items = new ArrayList<>();
        items.add(about);
        items.add(new CaseItem(CAUSE, null, cause.name()));
        if (cameOf != null) {
            items.add(new CaseItem(CAME_OF, null, cameOf));
        }
        Proposal proposal =
                new Proposal(
                        CaseKind.COMPENSATION, List.of(), items, "", region, Set.of(), employer);
        return employerCases.reopen(proposal, organisation);
    }

    /// A sheet as it stands (赔偿事项表).
    ///
    /// @param entry null where it is about an answer
    /// @param cameOf the case in which it was found; null where another authority's document did
    /// @param opened the day from which the time to claim runs at the earliest
    /// @param claimBy the last day to claim, counted from then
    /// @param lines what was claimed and decided, oldest first
    public record Sheet(
            CaseFile file,
            Cause cause,
            @Nullable CreditEntry entry,
            @Nullable String cameOf,
            LocalDate opened,
            LocalDate claimBy,
            List<CompensationLine> lines) {
        /// Copies the lines.
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /// The sheet of a case that an actor has open; empty for any other case.
    public Optional<Sheet> of(CaseFile file) {
        if (file.kind() != CaseKind.COMPENSATION) {
            return Optional.empty();
        }
        LocalDate opened = time.day(file.openedAt());
        return Optional.of(
                new Sheet(
                        file,
                        Cause.valueOf(file.shallBe(CAUSE)),
                        file.item(CreditEntry.ITEM)
                                .flatMap(item -> entries.byId(Long.parseLong(item.shallBe())))
                                .orElse(null),
                        file.item(CAME_OF).map(CaseItem::shallBe).orElse(null),
                        opened,
                        last(file, DeadlineLeg.D23A, opened),
                        file.items().stream()
                                .filter(item -> item.name().equals(LINE))
                                .map(item -> CompensationLine.parse(item.shallBe()))
                                .toList()));
    }

    /// By when a claim of a day is decided.
    public LocalDate decideBy(CaseFile file, LocalDate claimed) {
        return last(file, DeadlineLeg.D23B, claimed);
    }

    private LocalDate last(CaseFile file, DeadlineLeg leg, LocalDate from) {
        return CaseDeadline.of(law, file.region(), leg, from, false, List.of())
                .orThrow()
                .deadline()
                .due();
    }

    /// The number of the case in which the employer of an entry was told what it can claim.
    public Optional<String> sheet(long entry) {
        return ledger.sheet(entry);
    }

    /// Writes down what was claimed, decided or paid, from a document. What was wrong is put right
    /// by a further line. Refused without the document, or a copy of it.
    ///
    /// @param wanted number and version of the case, and a note that the employer reads
    public Result<CaseFile> write(Actor clerk, Step wanted, CompensationLine line) {
        boolean isSheet =
                cases.file(wanted.number())
                        .filter(f -> f.kind() == CaseKind.COMPENSATION)
                        .filter(f -> !line.on().isBefore(time.day(f.openedAt()).minusDays(1)))
                        .isPresent();
        if (!isSheet || !line.isWhole(time.today())) {
            return RegisterRefusal.NOT_TO_WRITE.refused();
        }
        Step step =
                new Step(wanted.number(), wanted.version(), CaseAct.ATTACH, wanted.note())
                        .with(wanted.papers());
        return answers.take(clerk, step, List.of(new CaseItem(LINE, null, line.text())));
    }
}
