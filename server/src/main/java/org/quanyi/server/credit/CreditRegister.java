package org.quanyi.server.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.deadline.CaseDeadline;
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
    private final Employers employers;
    private final EntryCheck check;
    private final Law law;
    private final Clock clock;

    CreditRegister(
            EntryLedger entries,
            EntryEventLedger events,
            Employers employers,
            Law law,
            Catalogue catalogue,
            Clock clock) {
        this.entries = entries;
        this.events = events;
        this.employers = employers;
        this.check = new EntryCheck(law, catalogue);
        this.law = law;
        this.clock = clock;
    }

    /// Enters what a case decided. Refused for a code that the catalogue does not have, an
    /// individual business, a measure of another area, a term or a weight above what the gravity
    /// bears, a missing document, exclusion answers or memo, and unless two officers decided.
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<CreditEntry> enter(NewEntry entry) {
        return enter(entry, CreditEntry.Link.NONE);
    }

    private Result<CreditEntry> enter(NewEntry entry, CreditEntry.Link link) {
        Optional<Employer> employer = employers.find(entry.employer());
        if (employer.isEmpty()) {
            return RegisterRefusal.NO_EMPLOYER.refused();
        }
        return check.check(employer.get(), entry, today())
                .map(passed -> append(employer.get(), entry, passed, link));
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
                    MARK_ENDED,
                    STAYED,
                    STAY_ENDED,
                    REPAIR_ASKED,
                    REPAIR_WITHDRAWN,
                    REPAIR_REFUSED,
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

    private Result<CreditEntry> replaced(NewEvent event, EntryAct act, NewEntry next) {
        if (event.act() != act) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        return written(event)
                .then(old -> {
                    boolean corrects = act == EntryAct.CORRECTED;
                    boolean sameCase =
                            old.employer() == next.employer()
                                    && old.what().type().equals(next.what().type());
                    if (!sameCase || corrects && !isNoHeavier(old, next)) {
                        return RegisterRefusal.HEAVIER.refused();
                    }
                    return enter(
                            next,
                            corrects
                                    ? new CreditEntry.Link(old.id(), null)
                                    : new CreditEntry.Link(null, old.id()));
                });
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
        Standing standing = Standing.of(entry, before, today(), clock.getZone());
        Optional<RegisterRefusal> refusal = edge.refusal(entry, standing, event);
        if (refusal.isPresent()) {
            return refusal.get().refused();
        }
        if (!edge.isOpen(standing)) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        return clock(entry, event)
                .map(days -> {
                    events.append(entry.id(), event(event, before.size() + 1, days.orElse(null)));
                    return entry;
                });
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

    /// An objection has its days from the beginning: whoever is late finds the entry gone.
    private Result<Optional<MarkClock>> clock(CreditEntry entry, NewEvent event) {
        if (event.act() != EntryAct.ANNOTATED) {
            return Result.of(Optional.empty());
        }
        Region region = entry.what().region();
        return last(region, DeadlineLeg.D01, event.on())
                .then(mark ->
                        last(region, decision(entry), event.on())
                                .then(decide ->
                                        last(region, DeadlineLeg.D04, event.on())
                                                .map(remove ->
                                                        Optional.of(
                                                                new MarkClock(
                                                                        mark, decide, remove)))));
    }

    /// What another authority found has to be asked of it; what the department found is at hand.
    private static DeadlineLeg decision(CreditEntry entry) {
        return switch (entry.paper().source()) {
            case HRSS, AGENCY -> DeadlineLeg.D02;
            case REGISTRAR, MEDICAL_SECURITY, TAX, COURT, ARBITRATION, SUBJECT, AWARDING ->
                    DeadlineLeg.D03B;
        };
    }

    private Result<LocalDate> last(Region region, DeadlineLeg leg, LocalDate from) {
        return CaseDeadline.of(law, region, leg, from, false, List.of()).map(CaseDeadline::actOn);
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

    /// What happened to an entry, oldest first.
    public List<EntryEvent> events(CreditEntry entry) {
        return events.of(entry.id());
    }

    /// What an entry is on a day.
    public Standing standing(CreditEntry entry, LocalDate day) {
        return Standing.of(entry, events.of(entry.id()), day, clock.getZone());
    }

    /// Whether anybody may see an entry on a day. The one question that everything asks which shows
    /// something outside.
    public boolean isPublic(CreditEntry entry, LocalDate day) {
        return isPublic(entry, standing(entry, day), day);
    }

    private static boolean isPublic(CreditEntry entry, Standing standing, LocalDate day) {
        return standing.isThere() && !standing.hidden() && entry.term().isPublic(day);
    }

    /// What anybody may see of an employer on a day.
    public List<CreditEntry> publicOf(int employer, LocalDate day) {
        List<CreditEntry> published = entries.publishedOf(employer);
        Map<Long, List<EntryEvent>> happened =
                events.of(published.stream().map(CreditEntry::id).toList());
        return published.stream()
                .filter(entry -> {
                    List<EntryEvent> own = happened.getOrDefault(entry.id(), List.of());
                    return isPublic(entry, Standing.of(entry, own, day, clock.getZone()), day);
                })
                .toList();
    }

    /// The measures that hold for an employer's entries on a day. None of what waits or ended.
    public List<CreditEntry.Measured> measures(CreditEntry entry, LocalDate day) {
        Standing standing = standing(entry, day);
        return standing.isThere() && !standing.hidden() && entry.term().isInForce(day)
                ? entry.measures().stream().filter(m -> m.holds(day)).toList()
                : List.of();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
