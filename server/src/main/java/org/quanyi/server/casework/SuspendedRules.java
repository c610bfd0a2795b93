package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Row;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;

/// The switch for each row of the catalogue (目录规则的停用): an officer asks with a document and a reason
/// that anybody can read, a second one accepts, and from its day on nothing is proposed, decided,
/// entered, told or shown under the row. What rests on it is reversed by the room that keeps it.
///
/// Our own promise, after Robodebt: a rule that turns out wrong is stopped at once, and everything
/// that rests on it can be listed and taken back.
@Component
public class SuspendedRules {

    /// How many days ago, or ahead, a suspension can begin.
    static final int MOST_DAYS = 30;

    private static final int LONGEST = 200;
    private static final Pattern KEPT =
            Pattern.compile("R(?!01|11|12|13|14|16|17)\\d{2}[abc]?|M\\d{2}|C-E[124]");
    private static final String RULE = "rule";
    private static final String FROM = "rule-from";
    private static final String REASON = "rule-reason";
    private static final String DOCUMENT = "rule-document";

    private final SuspensionTable table;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Clock clock;

    SuspendedRules(SuspensionTable table, Cases cases, Catalogue catalogue, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.catalogue = catalogue;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.RULE_SUSPENSION, this::suspend));
        cases.carryOutBy(new CaseEffect(CaseKind.RULE_RESUMPTION, this::resume));
    }

    /// What is to be suspended (拟停用的规则).
    ///
    /// @param document by kind and number
    /// @param reason as anybody reads it
    public record Wish(String code, LocalDate from, String document, String reason) {

        /// Leaves no blanks at either end.
        public Wish {
            code = code.strip();
            document = document.strip();
            reason = reason.strip();
        }
    }

    /// Whether a row is of those that something is decided or shown by: a kind of record that the
    /// register keeps, the class of a year, a measure, or a commendation of an organisation. C-E3
    /// is none: it only ever speaks for an employer in a case against it.
    public static boolean isKept(Row row) {
        return KEPT.matcher(row.code()).matches();
    }

    /// Asks for a row to be suspended.
    public Result<CaseFile> propose(Actor clerk, Wish wish) {
        boolean isRow = catalogue.rows().anyMatch(r -> r.code().equals(wish.code()) && isKept(r));
        if (!isRow) {
            return Result.refused(CaseRefusal.NO_SUCH_RULE.of(wish.code()));
        }
        if (standing(wish.code()).isPresent()) {
            return Result.refused(CaseRefusal.SUSPENDED_ALREADY.of(wish.code()));
        }
        LocalDate today = today();
        if (wish.from().isBefore(today.minusDays(MOST_DAYS))
                || wish.from().isAfter(today.plusDays(MOST_DAYS))) {
            return Result.refused(CaseRefusal.NO_FIRST_DAY.of(Integer.toString(MOST_DAYS)));
        }
        if (wish.reason().length() < CaseRefusal.SHORTEST_REASON
                || wish.reason().length() > LONGEST) {
            return Result.refused(
                    CaseRefusal.NO_PUBLIC_REASON.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        return isDocument(wish.document())
                ? cases.propose(
                        clerk,
                        new Proposal(
                                CaseKind.RULE_SUSPENSION,
                                List.of(),
                                List.of(
                                        new CaseItem(RULE, null, wish.code()),
                                        new CaseItem(FROM, null, wish.from().toString()),
                                        new CaseItem(REASON, null, wish.reason()),
                                        new CaseItem(DOCUMENT, null, wish.document())),
                                wish.document()))
                : Result.refused(CaseRefusal.NO_EVIDENCE.of());
    }

    /// Asks for a suspended row to be used again. What was reversed stays reversed, and what was
    /// not stays hidden.
    public Result<CaseFile> proposeEnd(Actor clerk, String code, String document) {
        if (standing(code.strip()).isEmpty()) {
            return Result.refused(CaseRefusal.NOT_SUSPENDED.of(code.strip()));
        }
        return isDocument(document.strip())
                ? cases.propose(
                        clerk,
                        new Proposal(
                                CaseKind.RULE_RESUMPTION,
                                List.of(),
                                List.of(
                                        new CaseItem(RULE, null, code.strip()),
                                        new CaseItem(DOCUMENT, null, document.strip())),
                                document))
                : Result.refused(CaseRefusal.NO_EVIDENCE.of());
    }

    private static boolean isDocument(String document) {
        return document.length() >= CaseRefusal.SHORTEST_REASON && document.length() <= LONGEST;
    }

    private boolean suspend(CaseFile file) {
        String code = file.shallBe(RULE);
        if (standing(code).isPresent()) {
            return false;
        }
        table.insert(
                file,
                new SuspendedRule(
                        0,
                        file.number(),
                        code,
                        LocalDate.parse(file.shallBe(FROM)),
                        file.shallBe(DOCUMENT),
                        file.shallBe(REASON),
                        null,
                        false),
                now());
        return true;
    }

    private boolean resume(CaseFile file) {
        return standing(file.shallBe(RULE))
                .filter(rule -> table.end(rule, file, file.shallBe(DOCUMENT), now()))
                .isPresent();
    }

    /// The suspension of a row that nobody ended, whether it has begun or not.
    private Optional<SuspendedRule> standing(String code) {
        return all().stream().filter(r -> r.code().equals(code) && r.ended() == null).findFirst();
    }

    /// All there are and were, the newest first.
    public List<SuspendedRule> all() {
        return table.all();
    }

    /// The rows on which nothing new may rest on a day, by code.
    public Map<String, SuspendedRule> on(LocalDate day) {
        return all().stream()
                .filter(rule -> rule.forbids(day))
                .collect(Collectors.toMap(SuspendedRule::code, rule -> rule, (one, _) -> one));
    }

    /// The suspension by which nothing new may rest on a row on a day; empty while there is none.
    public Optional<SuspendedRule> on(String code, LocalDate day) {
        return Optional.ofNullable(on(day).get(code));
    }

    /// The moment before which what was made by a row counts for nothing on a day; the beginning of
    /// time where it was never suspended. Under a row that is suspended nothing is made.
    public Instant countsFrom(String code, LocalDate day) {
        return all().stream()
                .filter(rule -> rule.code().equals(code) && rule.hasBegun(day))
                .filter(rule -> !rule.calledOff())
                .map(rule -> rule.ended() == null ? after(day) : rule.ended())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
