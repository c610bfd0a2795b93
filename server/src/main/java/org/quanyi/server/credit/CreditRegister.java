package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Measure;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.credit.Compensations.Cause;
import org.quanyi.server.credit.EntryEvent.MarkClock;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The register of public credit information (公共信用信息登记): what two officers decided about an
/// organisation, and everything that happened to it since.
///
/// Nothing in it is ever changed and nothing has to be ended: what an entry is on a day is folded
/// from its events when somebody asks. It writes in the transaction of the case that decided.
@Component
public class CreditRegister {

    private final EntryLedger entries;
    private final EntryEventLedger events;
    private final RecipientLedger recipients;
    private final Employers employers;
    private final EntryCheck check;
    private final RegisterTime time;
    private final Compensations compensations;

    CreditRegister(
            EntryLedger entries,
            EntryEventLedger events,
            RecipientLedger recipients,
            Employers employers,
            EntryCheck check,
            RegisterTime time,
            Compensations compensations) {
        this.entries = entries;
        this.events = events;
        this.recipients = recipients;
        this.employers = employers;
        this.check = check;
        this.time = time;
        this.compensations = compensations;
    }

    /// Enters what a case decided. Refused for a code that the catalogue does not have, an
    /// individual business, a measure of another area, a term or a weight above what the gravity
    /// bears, a missing document, exclusion answers or memo, and unless two officers decided.
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<CreditEntry> enter(NewEntry entry) {
        Optional<Employer> employer = employers.find(entry.employer());
        if (employer.isEmpty()) {
            return RegisterRefusal.NO_EMPLOYER.refused();
        }
        return check.check(employer.get(), entry, today())
                .map(passed -> append(employer.get(), entry, passed, CreditEntry.Link.NONE));
    }

    private CreditEntry append(
            Employer employer, NewEntry entry, EntryCheck.Passed passed, CreditEntry.Link link) {
        CreditEntry made =
                new CreditEntry(
                        0,
                        employer.id(),
                        employer.code(),
                        entry.what(),
                        entry.paper(),
                        entry.grounds(),
                        passed.term(),
                        entry.publicity().reason(),
                        passed.measures().stream()
                                .sorted(Comparator.comparing(CreditEntry.Measured::code))
                                .toList(),
                        link,
                        now());
        return entries.byId(entries.append(made)).orElseThrow();
    }

    /// Records that something happened to an entry. Refused as it stands, to whoever may not, and
    /// for a day that cannot be.
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<CreditEntry> record(NewEvent event) {
        return switch (event.act()) {
            case CORRECTED, RESTORED -> RegisterRefusal.NOT_NOW.refused();
            case ANNOTATED,
                    MARK_WITHDRAWN,
                    REVIEW_BEGUN,
                    REVIEW_ENDED,
                    MARK_ENDED,
                    STAYED,
                    STAY_ENDED,
                    REPAIR_ASKED,
                    REPAIR_WITHDRAWN,
                    REPAIR_REFUSED,
                    CONFIRMED,
                    LIFTED,
                    ANNULLED ->
                    written(event);
        };
    }

    /// Puts an entry right in part: another one stands in its place, never heavier, longer or more
    /// public.
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<CreditEntry> correct(NewEvent event, NewEntry right) {
        return replaced(event, EntryAct.CORRECTED, right);
    }

    /// Restores an entry whose lifting was obtained by false papers: by a new decision, with
    /// everything an entry needs and a term of its own.
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<CreditEntry> restore(NewEvent event, NewEntry anew) {
        return replaced(event, EntryAct.RESTORED, anew);
    }

    /// Everything is looked at before anything is written: what is refused leaves nothing behind.
    private Result<CreditEntry> replaced(NewEvent event, EntryAct act, NewEntry next) {
        Optional<CreditEntry> found = locked(event.entry());
        if (found.isEmpty() || event.act() != act) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_NOW).refused();
        }
        CreditEntry old = found.get();
        boolean corrects = act == EntryAct.CORRECTED;
        boolean isSame =
                old.employer() == next.employer() && old.what().type().equals(next.what().type());
        if (!isSame || corrects && !isNoHeavier(old, next)) {
            return RegisterRefusal.HEAVIER.refused();
        }
        CreditEntry.Link link =
                corrects
                        ? new CreditEntry.Link(old.id(), null)
                        : new CreditEntry.Link(null, old.id());
        Employer employer = employers.byId(next.employer());
        return check.check(employer, next, today())
                .then(passed -> written(event).map(_ -> append(employer, next, passed, link)));
    }

    /// The ends follow from gravity and document, so that comparing these is enough.
    private static boolean isNoHeavier(CreditEntry old, NewEntry next) {
        Long was = old.what().fen();
        Long is = next.what().fen();
        boolean isLess = is == null || was != null && is <= was;
        var publicity = old.term().publicity();
        LocalDate from = next.publicity().from();
        boolean isNoMorePublic =
                from == null || publicity != null && !from.isBefore(publicity.from());
        return isLess
                && isNoMorePublic
                && next.what().gravity().compareTo(old.what().gravity()) <= 0
                && next.paper().decidedOn().equals(old.paper().decidedOn())
                && next.measures().stream()
                        .allMatch(m ->
                                old.measures().stream()
                                        .anyMatch(o ->
                                                o.code().equals(m.code())
                                                        && !m.end().isAfter(o.end())));
    }

    private Result<CreditEntry> written(NewEvent event) {
        if (!entries.lock(event.entry())) {
            return RegisterRefusal.NO_ENTRY.refused();
        }
        CreditEntry entry = entries.byId(event.entry()).orElseThrow();
        List<EntryEvent> before = events.of(entry.id());
        if (event.rests().caseNumber() == null && event.rests().document() == null) {
            return RegisterRefusal.MISSING.refused("document");
        }
        if (event.on().isAfter(today()) || event.on().isBefore(entry.term().start())) {
            return RegisterRefusal.WRONG_DAY.refused(event.on().toString());
        }
        EntryEdge edge = EntryEdge.of(event.act());
        Standing standing = Standing.of(entry, before, today(), since());
        Optional<RegisterRefusal> refusal = edge.refusal(entry, standing, event);
        if (refusal.isPresent()) {
            return refusal.get().refused();
        }
        if (!edge.isOpen(standing)) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        return check.days(entry, event)
                .map(days -> {
                    events.append(entry.id(), event(event, before.size() + 1, days.orElse(null)));
                    if (event.act().takesBack()) {
                        recipients.recall(entry.id(), event.act(), event.on(), now());
                    }
                    claimable(entry, event);
                    return entry;
                });
    }

    /// What was found wrong can be claimed for, whoever found it.
    private void claimable(CreditEntry entry, NewEvent event) {
        if (event.act() == EntryAct.ANNULLED || event.act() == EntryAct.CORRECTED) {
            compensations.open(
                    entry,
                    event.act() == EntryAct.ANNULLED ? Cause.ANNULLED : Cause.CORRECTED,
                    event.rests().caseNumber());
        }
    }

    private EntryEvent event(NewEvent event, int place, @Nullable MarkClock days) {
        List<String> officers =
                event.hands().stream().filter(Hand::isOfficer).map(Hand::account).toList();
        return new EntryEvent(
                place,
                event.act(),
                event.rests(),
                officers.isEmpty() ? null : officers.getFirst(),
                officers.size() < 2 ? null : officers.getLast(),
                event.on(),
                now(),
                days);
    }

    /// An entry that nothing else happens to before the transaction ends.
    Optional<CreditEntry> locked(long id) {
        return entries.lock(id) ? entries.byId(id) : Optional.empty();
    }

    /// How many entries there are on a day, and how those of before ended.
    public Counts counts(LocalDate day) {
        List<CreditEntry> all = entries.all();
        Map<Long, List<EntryEvent>> happened =
                events.of(all.stream().map(CreditEntry::id).toList());
        Map<EntryState, Integer> states = new EnumMap<>(EntryState.class);
        int open = 0;
        Standing.Since since = since();
        for (CreditEntry entry : all) {
            Standing standing =
                    Standing.of(entry, happened.getOrDefault(entry.id(), List.of()), day, since);
            states.merge(standing.state(), 1, Math::addExact);
            open += isPublic(entry, standing, day, since) ? 1 : 0;
        }
        return new Counts(states, open);
    }

    /// Counts of entries (登记数量), by where they stand.
    ///
    /// @param open how many of them anybody can see
    public record Counts(Map<EntryState, Integer> states, int open) {
        /// Copies the counts.
        public Counts {
            states = Map.copyOf(states);
        }

        /// How many stand so.
        public int of(EntryState state) {
            return states.getOrDefault(state, 0);
        }
    }

    /// An entry; the one of its key.
    public Optional<CreditEntry> byId(long id) {
        return entries.byId(id);
    }

    /// All entries of an employer, newest first, those that ended with them: for the employer
    /// itself and for whoever has a case about it.
    public List<CreditEntry> of(int employer) {
        return entries.of(employer);
    }

    /// The entries that a case about an employer made; none while it made none.
    public List<CreditEntry> ofCase(CaseFile file) {
        return of(Objects.requireNonNull(file.employer())).stream()
                .filter(entry -> entry.grounds().caseNumber().equals(file.number()))
                .toList();
    }

    /// The number of the case in which the employer was told what it can claim for an entry; null
    /// while it was not.
    public @Nullable String sheet(long entry) {
        return compensations.sheet(entry).orElse(null);
    }

    /// What happened to an entry, oldest first.
    public List<EntryEvent> events(CreditEntry entry) {
        return events.of(entry.id());
    }

    /// What an entry is on a day.
    public Standing standing(CreditEntry entry, LocalDate day) {
        return standing(entry, day, since());
    }

    private Standing standing(CreditEntry entry, LocalDate day, Standing.Since since) {
        return Standing.of(entry, events.of(entry.id()), day, since);
    }

    /// Whether anybody may see an entry on a day. The one question that everything asks which shows
    /// something outside.
    public boolean isPublic(CreditEntry entry, LocalDate day) {
        Standing.Since since = since();
        return isPublic(entry, standing(entry, day, since), day, since);
    }

    private static boolean isPublic(
            CreditEntry entry, Standing standing, LocalDate day, Standing.Since since) {
        return standing.isThere()
                && !standing.hidden()
                && entry.term().isPublic(day)
                && !since.suspends(Measure.PUBLICATION, entry, day);
    }

    /// Days on which anybody could see an entry (公开期间), both the first and the last.
    public record Span(LocalDate from, LocalDate last) {}

    /// When anybody could see an entry, until today.
    public List<Span> shown(CreditEntry entry) {
        var publicity = entry.term().publicity();
        if (publicity == null) {
            return List.of();
        }
        List<EntryEvent> happened = events.of(entry.id());
        Standing.Since since = since();
        List<Span> spans = new ArrayList<>();
        LocalDate end = today().plusDays(1);
        LocalDate from = null;
        for (LocalDate day = publicity.from(); !day.isAfter(end); day = day.plusDays(1)) {
            Standing standing = Standing.of(entry, happened, day, since);
            boolean open = day.isBefore(end) && isPublic(entry, standing, day, since);
            if (open && from == null) {
                from = day;
            } else if (!open && from != null) {
                spans.add(new Span(from, day.minusDays(1)));
                from = null;
            }
        }
        return spans;
    }

    /// What anybody may see of an employer on a day.
    public List<CreditEntry> publicOf(int employer, LocalDate day) {
        List<CreditEntry> published = entries.publishedOf(employer);
        Standing.Since since = since();
        Map<Long, List<EntryEvent>> happened =
                events.of(published.stream().map(CreditEntry::id).toList());
        return published.stream()
                .filter(entry -> {
                    List<EntryEvent> own = happened.getOrDefault(entry.id(), List.of());
                    return isPublic(entry, Standing.of(entry, own, day, since), day, since);
                })
                .toList();
    }

    /// The measures that hold for an employer's entries on a day. None of what waits or ended.
    public List<CreditEntry.Measured> measures(CreditEntry entry, LocalDate day) {
        Standing.Since since = since();
        Standing standing = standing(entry, day, since);
        return standing.isThere() && !standing.hidden() && entry.term().isInForce(day)
                ? entry.measures().stream()
                        .filter(m -> m.holds(day) && !since.suspends(m.code(), entry, day))
                        .toList()
                : List.of();
    }

    /// Today, where the register is kept.
    public LocalDate today() {
        return time.today();
    }

    private Standing.Since since() {
        return time.since();
    }

    private Instant now() {
        return time.now();
    }
}
