package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cases about one employer (单位的办件), for the room that their kind belongs to.
@Component
public class EmployerCases {

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final Clock clock;

    EmployerCases(CaseTable table, CaseStepLedger steps, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.clock = clock;
    }

    /// The cases of a kind about an employer, oldest first. Leaves no line: they are about nobody's
    /// record.
    public List<CaseFile> of(CaseKind kind, int employer) {
        return table.of(kind, employer);
    }

    /// Opens a case that follows from what two officers did elsewhere, in their transaction; the
    /// one that is open about the same goes on instead. Nobody has it yet, and nobody chose it.
    ///
    /// @param organisation the agency that keeps it
    @Transactional
    public CaseFile reopen(Proposal proposal, String organisation) {
        table.takeTurn(CaseOpening.NOBODY);
        int employer = Objects.requireNonNull(proposal.employer());
        Optional<CaseFile> same =
                of(proposal.kind(), employer).stream()
                        .filter(file -> !file.state().isOver())
                        .filter(file ->
                                file.items().getFirst().isAbout(proposal.items().getFirst()))
                        .findFirst();
        return same.orElseGet(() -> opened(proposal, organisation));
    }

    /// Whoever of the agency had a part in a case; nobody where there is none of that number.
    public Set<String> officers(String number) {
        return table.byNumber(number).map(steps::officers).orElse(Set.of());
    }

    private CaseFile opened(Proposal proposal, String organisation) {
        Edge edge = proposal.kind().lifeCycle().edge(null, CaseAct.REOPEN).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CaseTable.Keeper keeper = new CaseTable.Keeper(organisation, null);
        CaseFile file =
                table.insert(proposal, keeper, edge.to(), null, now.atZone(clock.getZone()));
        steps.append(file, CaseStep.byClock(file.version(), edge, now));
        return file;
    }
}
