package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseTable.Keeper;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LogWatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A share of all finished cases is looked at again (抽查复核): at least one in a hundred of each
/// month, drawn by a seed that nobody chooses, by the supervisor, who had no part in them. What
/// turns out to be wrong two other officers decide anew. How many were wrong is published.
///
/// Social Insurance Law art. 79 for the supervision; the share is our own promise.
@Component
public class ReExaminations {

    private static final int ONE_IN = 100;

    private final DrawTable draws;
    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseLinkTable links;
    private final CaseCircle circle;
    private final LogWatch watch;
    private final Clock clock;

    ReExaminations(
            DrawTable draws,
            CaseTable table,
            CaseStepLedger steps,
            CaseLinkTable links,
            CaseCircle circle,
            LogWatch watch,
            Clock clock) {
        this.draws = draws;
        this.table = table;
        this.steps = steps;
        this.links = links;
        this.circle = circle;
        this.watch = watch;
        this.clock = clock;
    }

    /// One month's draw, which anybody can repeat.
    ///
    /// @param seed SHA-256 of the checkpoint that was signed first after the month, and of the
    ///   month
    /// @param finished how many cases two people finished in it
    public record Draw(YearMonth month, String seed, int finished, int drawn) {}

    /// What the draws of a year came to.
    ///
    /// @param examined looked at again by now
    /// @param flawed with a fault that changes nothing
    /// @param wrong decided anew
    public record Year(int year, int finished, int drawn, int examined, int flawed, int wrong) {}

    /// All draws, the newest month first.
    public List<Draw> draws() {
        return draws.all();
    }

    /// What they came to, for everybody.
    public List<Year> years() {
        return draws.years();
    }

    /// Draws the next month that is over and was not drawn. It waits until the log was signed after
    /// its end.
    ///
    /// @return how many cases were drawn
    @Transactional
    int draw() {
        Optional<YearMonth> month = next();
        Optional<LogWatch.Seed> seed =
                month.flatMap(m -> watch.seed(LogName.DECISION, end(m), m.toString()));
        return seed.map(s -> draw(month.orElseThrow(), s)).orElse(0);
    }

    /// The next month to draw; empty until it is over.
    private Optional<YearMonth> next() {
        return draws.last()
                .map(last -> last.plusMonths(1))
                .or(() ->
                        draws.firstFinished().map(at -> YearMonth.from(at.atZone(clock.getZone()))))
                .filter(month -> !end(month).isAfter(clock.instant()));
    }

    private Instant end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private int draw(YearMonth month, LogWatch.Seed seed) {
        List<String> finished =
                draws.finished(
                        month.atDay(1).atStartOfDay(clock.getZone()).toInstant(), end(month));
        List<String> drawn = drawn(finished, seed);
        if (!draws.insert(month, seed, finished.size(), drawn.size(), now())) {
            return 0;
        }
        drawn.forEach(number -> open(table.byNumber(number).orElseThrow()));
        return drawn.size();
    }

    /// One in a hundred, rounded up.
    static List<String> drawn(List<String> finished, LogWatch.Seed seed) {
        return seed.draw(finished, Math.ceilDiv(finished.size(), ONE_IN));
    }

    /// Opens the examination of one that was drawn, in the caller's transaction.
    CaseFile open(CaseFile examined) {
        Edge edge = CaseKind.RE_EXAMINATION.lifeCycle().edge(null, CaseAct.DRAW).orElseThrow();
        Proposal proposal =
                new Proposal(
                        CaseKind.RE_EXAMINATION,
                        List.of(),
                        List.of(new CaseItem(Reviews.REVIEWED, null, examined.number())),
                        "",
                        examined.region(),
                        Set.of());
        CaseFile file =
                table.insert(
                        proposal,
                        new Keeper("", null),
                        edge.to(),
                        null,
                        now().atZone(clock.getZone()));
        links.examines(file, examined);
        // a supervisor can have been an officer before
        steps.officers(examined).forEach(account -> steps.take(file, account, Duty.SUBJECT));
        steps.append(file, CaseStep.byClock(1, edge, now()));
        return file;
    }

    /// The case that one looks at again, opened with its line; empty for an examination that is not
    /// theirs to see.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the supervisor
    @Transactional
    public Optional<CaseFile> examined(Actor supervisor, String number) {
        Optional<CaseFile> examined =
                table.byNumber(number)
                        .filter(file -> file.kind() == CaseKind.RE_EXAMINATION)
                        .filter(file -> circle.knows(supervisor, file))
                        .flatMap(links::earlier)
                        .flatMap(table::byNumber);
        examined.ifPresent(file -> circle.look(supervisor, file, CaseCircle.CASE));
        return examined;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
