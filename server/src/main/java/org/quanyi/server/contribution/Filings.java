package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Employers' monthly filings: kept as they come, checked row by row, their good rows submitted
/// once.
@Component
public class Filings {

    private final Employers employers;
    private final FilingContext context;
    private final FilingTable table;
    private final FilingBooking booking;
    private final Backdatings backdatings;
    private final BackdatedBooking backdated;
    private final Clock clock;

    Filings(
            Employers employers,
            FilingContext context,
            FilingTable table,
            FilingBooking booking,
            Backdatings backdatings,
            BackdatedBooking backdated,
            Clock clock) {
        this.employers = employers;
        this.context = context;
        this.table = table;
        this.booking = booking;
        this.backdatings = backdatings;
        this.backdated = backdated;
        this.clock = clock;
    }

    /// A filing in a list.
    ///
    /// @param receipt null while it is a draft
    public record Listed(
            int id, Month month, String fileName, Instant createdAt, @Nullable String receipt) {}

    /// Reads and checks a file without keeping it.
    public Result<CheckedFiling> check(Upload upload, Actor actor) {
        return read(context.read(upload), actor).map(Sent::checked);
    }

    /// A file as a whole in order: who it is of, and what the check found.
    private record Sent(Employer employer, CheckedFiling checked) {}

    private Result<Sent> read(Result<RecentFilings.Recent> read, Actor actor) {
        return switch (read) {
            case Result.Refused<RecentFilings.Recent>(var refusals) -> Result.refused(refusals);
            case Result.Of<RecentFilings.Recent>(var file) ->
                    switch (employer(file.sheet(), actor)) {
                        case Result.Refused<Employer>(var refusals) -> Result.refused(refusals);
                        case Result.Of<Employer>(var employer) ->
                                context.check(file, employer)
                                        .map(checked -> new Sent(employer, checked));
                    };
        };
    }

    /// Reads, checks and keeps a file as a draft, unless it cannot be used as a whole. The same
    /// file again is the same draft.
    public Result<StagedFiling> stage(Upload upload, Actor actor) {
        return switch (read(context.read(upload), actor)) {
            case Result.Refused<Sent>(var refusals) -> Result.refused(refusals);
            case Result.Of<Sent>(var sent) -> {
                Filing filing = table.keep(draft(upload, sent), actor.account());
                yield filing.fixes().isEmpty()
                        ? Result.of(new StagedFiling(filing, sent.checked()))
                        : recheck(filing, actor);
            }
        };
    }

    private Filing draft(Upload upload, Sent sent) {
        return new Filing(
                0,
                sent.employer().id(),
                sent.checked().terms().region(),
                sent.checked().head().month(),
                upload,
                Map.of(),
                Fixes.NONE,
                clock.instant(),
                null,
                null);
    }

    private Result<Employer> employer(FilingSheet sheet, Actor actor) {
        String code = sheet.head().creditCode();
        Optional<Employer> named = employers.byCode(code);
        if (actor.role() == Role.EMPLOYER) {
            Employer own = employers.byId(actor.requireEmployer());
            // The same words for a foreign employer and an unknown one: neither is this user's
            // affair.
            return own.code().equals(code)
                    ? Result.of(own)
                    : Result.refused(FindingCode.EMPLOYER_DIFFERS.refusal(code, own.code()));
        }
        return named.filter(e -> !e.registrations().isEmpty())
                .map(Result::of)
                .orElseGet(() -> Result.refused(FindingCode.EMPLOYER_UNKNOWN.refusal(code)));
    }

    /// A filing, if the actor may see it: an employer's user sees their own employer's.
    public Optional<Filing> byId(int id, Actor actor) {
        return table.byId(id).filter(f -> maySee(f, actor));
    }

    /// The newest filing of the actor's employer for a month.
    public Optional<Filing> newest(Month month, Actor actor) {
        return table.newest(actor.requireEmployer(), month.index());
    }

    /// The filings of the actor's employer, newest first.
    public List<Listed> of(Actor actor) {
        return table.of(actor.requireEmployer());
    }

    private static boolean maySee(Filing filing, Actor actor) {
        return actor.role() != Role.EMPLOYER || filing.employer() == actor.requireEmployer();
    }

    /// Checks a kept filing, its rows as they were changed on the page, against the record as it is
    /// now.
    public Result<StagedFiling> recheck(Filing filing, Actor actor) {
        return read(context.read(filing), actor)
                .map(sent -> new StagedFiling(filing, sent.checked()));
    }

    /// Keeps what was confirmed so far.
    public void answer(Filing filing, Map<String, Answer> answers) {
        table.answer(filing.id(), answers);
    }

    /// The answers that `--confirm-all` gives.
    public static Map<String, Answer> confirmAll(CheckedFiling checked) {
        return checked.toConfirm().stream()
                .collect(
                        Collectors.toMap(
                                Filings::keyOf, f -> Answer.byDefault(f.code()), (a, b) -> a));
    }

    /// Names a finding for its answer: its code and where it stands.
    public static String keyOf(Finding finding) {
        return finding.person() == 0
                ? finding.code().code() + "-" + finding.at().line()
                : finding.code().code() + "-p" + finding.person();
    }

    /// Takes the good rows of a filing from whoever signed in: booked at once, or a case of two
    /// officers when the month lies further back than an employer files alone. Refused when no rule
    /// on file says how far that is.
    ///
    /// @param evidence the document that shows it, by kind and number; needed for such a case only
    public Result<Filed> file(Filing filing, Actor actor, String evidence) {
        return backdatings
                .limit(filing.region())
                .then(limit ->
                        limit.isBehind(filing.month())
                                ? backdated.ask(filing, actor, limit, evidence.strip())
                                : submit(filing, actor).map(Filed.Booked::new));
    }

    /// Submits the good rows of a filing, of whatever month: for files that the operator takes over
    /// at the terminal, where the command is the decision. Rows that stand already have no effect,
    /// so that sending twice, or twenty times at once, books once; what changed is taken back and
    /// written anew.
    public Result<SubmittedFiling> submit(Filing filing, Actor actor) {
        return booking.submitOnce(filing, actor);
    }

    /// The filing of a receipt number, if the actor may see it.
    public Optional<Filing> byReceipt(String receipt, Actor actor) {
        return table.byReceipt(receipt).filter(f -> maySee(f, actor));
    }
}
