package org.quanyi.server.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.PublicLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The seam of reads (查询登记): whoever reads a person's record may do so, says why first, and the
/// person sees it.
///
/// Fails closed: a read is refused when a rule cannot be checked, or when its line or the line's
/// leaf in the public log cannot be written.
@Component
public class Reads {

    /// How many lines a person is shown at once.
    public static final int MOST_LINES = 200;

    private static final int SECONDS_ALONE = 10;

    private static final Pattern NAME = Pattern.compile("(?:([1-9])\\.)?(\\d{1,9})");

    private final ReadLineTable table;
    private final ReadCountTable counts;
    private final PublicLog log;
    private final ReadDecision decision;
    private final StaffLimits limits;
    private final TransactionTemplate within;
    private final TransactionTemplate alone;
    private final Clock clock;

    Reads(
            ReadLineTable table,
            ReadCountTable counts,
            PublicLog log,
            ReadDecision decision,
            StaffLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.counts = counts;
        this.log = log;
        this.decision = decision;
        this.limits = limits;
        this.within = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // the read around it may hold the lock that the person's next number needs
        this.alone.setTimeout(SECONDS_ALONE);
        this.clock = clock;
    }

    /// Lets one read through and leaves its line, in the transaction of the read or in one of its
    /// own. A refused one leaves its line too, which stays although the read is rolled back.
    ///
    /// @param caseNumber empty when the purpose needs none
    /// @param fields what is read, in the words of the field list
    /// @throws IllegalArgumentException when the purpose needs a case number and none is given
    /// @throws ReadRefused when an [AccessRule] forbids the read
    public void record(Actor actor, Purpose purpose, String caseNumber, int person, String fields) {
        if (purpose.needsCase() && caseNumber.isBlank()) {
            throw new IllegalArgumentException("A case number belongs to the purpose " + purpose);
        }
        Optional<AccessRule> refusedBy = decision.against(actor, purpose, caseNumber, person);
        ReadLine line = line(actor, purpose, caseNumber, fields, refusedBy.orElse(null));
        // when the sources are silent nobody knows whether there are other keys
        List<Integer> keys =
                line.refusedBy() == AccessRule.SOURCE_SILENT
                        ? List.of(person)
                        : decision.keysOf(person);
        (line.opened() ? within : alone).executeWithoutResult(status -> leave(keys, line));
        refusedBy.ifPresent(rule -> {
            throw new ReadRefused(rule);
        });
    }

    /// Leaves the line of a read that a program asked for and no agreement allows, so that the
    /// person sees the try. In a transaction of its own.
    ///
    /// @param agreement as the program named it
    public void withoutAgreement(Actor program, String agreement, int person, String fields) {
        ReadLine line =
                line(program, Purpose.PARTNER_QUESTION, agreement, fields, AccessRule.NO_AGREEMENT);
        List<Integer> keys = decision.keysOf(person);
        alone.executeWithoutResult(status -> leave(keys, line));
    }

    /// The rule that stands in the way of a read; empty when it would open. Leaves no line.
    public Optional<AccessRule> inTheWay(
            Actor actor, Purpose purpose, String caseNumber, int person) {
        return decision.against(actor, purpose, caseNumber, person);
    }

    /// With each key of the person, so that nothing is missing under either when they turn out not
    /// to be one person after all.
    private void leave(List<Integer> keys, ReadLine line) {
        // in one order for everybody, so that two reads never wait for each other in a circle
        for (int key : keys.stream().sorted().toList()) {
            long number = counts.next(key);
            table.insert(key, number, line, log.append(LeafKind.READ, line.canonical(key, number)));
        }
        if (line.opened() && line.role().isStaff()) {
            limits.watch(line.account(), keys.getFirst());
        }
    }

    private ReadLine line(
            Actor actor,
            Purpose purpose,
            String caseNumber,
            String fields,
            @Nullable AccessRule refusedBy) {
        return new ReadLine(
                actor.account(),
                // who reads their own record is known, and their name is kept sealed only
                actor.role().isForAPerson() ? "" : actor.name(),
                actor.role(),
                actor.organisation(),
                purpose,
                caseNumber,
                fields,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                refusedBy,
                decision.revealOn(purpose, caseNumber));
    }

    /// The reads of one person's record and those that were refused, newest first, at most
    /// [#MOST_LINES]. For that person's own eyes.
    public List<ReadLine> of(int person) {
        return events(person).stream().map(AccessEvent::line).toList();
    }

    /// The same with their numbers and leaves.
    public List<AccessEvent> events(int person) {
        return table.newest(person, decision.today(), MOST_LINES);
    }

    /// The newest tries of programs by one agreement, opened or refused, at most [#MOST_LINES]. For
    /// that person's own eyes.
    public List<AccessEvent> byAgreement(int person, String agreement) {
        return table.byAgreement(person, agreement, MOST_LINES);
    }

    /// The event of a number in a person's own count, if there is one. For that person's own eyes.
    public Optional<AccessEvent> event(int person, long number) {
        return table.event(person, number, decision.today());
    }

    /// The event that a person names: by its number, or for another key of theirs by the place of
    /// the key and the number, as in `2.15`. For that person's own eyes.
    public Optional<AccessEvent> named(int person, String name) {
        Matcher read = NAME.matcher(name);
        return read.matches()
                ? key(person, read.group(1) == null ? "1" : read.group(1))
                        .flatMap(key -> event(key, Long.parseLong(read.group(2))))
                : Optional.empty();
    }

    /// The key of a person at a place: 1 is the one asked about, then the others.
    public Optional<Integer> key(int person, String place) {
        List<Integer> keys = decision.keysOf(person);
        return place.matches("[1-9]") && Integer.parseInt(place) <= keys.size()
                ? Optional.of(keys.get(Integer.parseInt(place) - 1))
                : Optional.empty();
    }

    /// How many keys a person has.
    public int keys(int person) {
        return decision.keysOf(person).size();
    }

    /// What a person is not shown for now, by law.
    ///
    /// @param last when all of it will be shown; null when there is nothing
    public record Hidden(long count, @Nullable LocalDate last) {}

    /// Whether a look is not shown for now.
    public boolean isHidden(ReadLine line) {
        return line.revealOn() != null && line.revealOn().isAfter(decision.today());
    }

    /// What a person is not shown for now. For that person's own eyes.
    public Hidden hidden(int person) {
        return table.hidden(person, decision.today());
    }

    /// How many events there are of one person: the number of the newest.
    public long count(int person) {
        return counts.of(person);
    }

    /// The reads of one person's record by others and themselves between two moments, both
    /// included, newest first. For that person's own eyes.
    public List<AccessEvent> between(int person, Instant from, Instant to) {
        return table.between(person, from, to, decision.today(), MOST_LINES);
    }

    /// What was read by an authority, newest first, at most [#MOST_LINES]. For the eyes of the two
    /// whom it concerns.
    public List<AccessEvent> by(Authority authority) {
        return table.by(authority, MOST_LINES);
    }

    /// How often the record was read by others in the last days.
    public int countByOthers(int person, int days) {
        Instant now = clock.instant();
        return countByOthers(person, now.minusSeconds(86_400L * days), now);
    }

    /// How often the record was read by others between two moments, both included.
    public int countByOthers(int person, Instant from, Instant to) {
        return table.countByOthers(person, from, to);
    }
}
