package org.quanyi.server.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseReversal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Reversals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// Facts of lives, recorded and taken back (生平事项登记与撤销): birth, death, name, household, settled
/// abroad and back. Each is a case that two people decide, with the document of a register, and
/// that the person stops with one word while it waits.
///
/// Nothing is overwritten and nothing else is written: what follows from a fact is worked out by
/// whoever reads. Whoever was declared dead and lives has everything back the moment that the fact
/// is taken back. Regulations on Social Insurance Agency Work arts 8, 25 and 26; Social Insurance
/// Law arts 14 and 57; Civil Code arts 46 to 53.
@Component
public class LifeEvents {

    /// Which kind of fact, as the name of an item; the first of each case.
    public static final String KIND = "life-kind";

    /// The day, as the name of an item.
    public static final String DAY = "life-day";

    private static final String VALUE = "life-value";
    private static final String SOURCE = "life-source";
    private static final String DOCUMENT = "life-document";
    private static final String EVENT = "life-event";
    private static final int LONGEST_NAME = 100;

    private final Persons persons;
    private final LifeEventLedger ledger;
    private final Lives lives;
    private final SamePersonLedger same;
    private final Cases cases;
    private final Clock clock;

    LifeEvents(
            Persons persons,
            LifeEventLedger ledger,
            Lives lives,
            SamePersonLedger same,
            Cases cases,
            Reversals reversals,
            Clock clock) {
        this.persons = persons;
        this.ledger = ledger;
        this.lives = lives;
        this.same = same;
        this.cases = cases;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.LIFE_EVENT, this::record));
        cases.carryOutBy(new CaseEffect(CaseKind.LIFE_EVENT_ANNUL, this::annul));
        reversals.reverseBy(new CaseReversal(CaseKind.LIFE_EVENT, this::undoing));
    }

    /// All facts of a person, taken back or not, in the order of their recording. Whoever asks has
    /// left the line of the read.
    public List<LifeEvent> of(int person) {
        return lives.events(person);
    }

    /// Asks for a fact to be recorded. Refused when it cannot be so, or its document is not named.
    ///
    /// @param months on record after the death, in words, for both officers to see; empty for none
    public Result<CaseFile> propose(
            Actor maker, int person, LifeFact wanted, String months, List<Paper> papers) {
        Optional<Refusal> problem = problem(person, wanted);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        List<CaseItem> items = new ArrayList<>(items(person, wanted));
        if (!months.isEmpty()) {
            items.add(new CaseItem("life-months", null, months));
        }
        Proposal asked =
                new Proposal(CaseKind.LIFE_EVENT, List.of(person), items, wanted.document());
        return cases.propose(maker, asked.with(papers));
    }

    /// Registers a newborn, or somebody who was never registered, and asks for the birth to be
    /// recorded. Refused when the number is on record, or the fact cannot be so.
    ///
    /// They are on record from now on, for a case is about somebody; nothing hangs on it before it
    /// is accepted.
    @Transactional
    public Result<CaseFile> register(
            Actor maker, String name, PersonNumber number, LifeFact birth) {
        if (lives.keyOf(number).isPresent()) {
            return Result.refused(NumberLinkRefusal.TAKEN.plain());
        }
        if (!isName(name)) {
            return Result.refused(LifeRefusal.NO_NAME.plain());
        }
        int person = persons.register(List.of(new NewPerson(name, number))).getFirst();
        Result<CaseFile> asked = propose(maker, person, birth, "", List.of());
        if (!asked.refusals().isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return asked;
    }

    private List<CaseItem> items(int person, LifeFact wanted) {
        Person now = lives.one(person);
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(KIND, null, wanted.kind().name()));
        LocalDate birth = wanted.kind() == LifeFact.Kind.BIRTH ? now.birth() : null;
        items.add(new CaseItem(DAY, birth == null ? null : birth.toString(), day(wanted)));
        if (wanted.kind().hasValue()) {
            items.add(new CaseItem(VALUE, held(now, wanted.kind()), wanted.value()));
        }
        items.add(new CaseItem(SOURCE, null, wanted.source().name()));
        items.add(new CaseItem(DOCUMENT, null, wanted.document()));
        return items;
    }

    private static String day(LifeFact fact) {
        return fact.day().toString();
    }

    private @Nullable String held(Person now, LifeFact.Kind kind) {
        return kind == LifeFact.Kind.NAME
                ? now.name()
                : lives.life(now.id())
                        .standing(LifeFact.Kind.MOVED)
                        .map(e -> e.fact().value())
                        .orElse(null);
    }

    /// Why a fact cannot be recorded; empty when it can.
    private Optional<Refusal> problem(int person, LifeFact wanted) {
        if (wanted.day().isAfter(today())) {
            return Optional.of(LifeRefusal.NO_DAY.plain());
        }
        if (!wanted.kind().sources().contains(wanted.source())) {
            return Optional.of(LifeRefusal.NO_SOURCE.plain());
        }
        if (wanted.document().isBlank()) {
            return Optional.of(LifeRefusal.NO_DOCUMENT.plain());
        }
        Life life = lives.life(person);
        Person now = lives.one(person);
        LocalDate death = now.died();
        if (death != null && wanted.day().isAfter(death)) {
            return Optional.of(
                    (wanted.kind() == LifeFact.Kind.DEATH
                                    ? LifeRefusal.DEAD_ALREADY
                                    : LifeRefusal.AFTER_DEATH)
                            .plain());
        }
        LocalDate birth = now.birth();
        if (wanted.kind() != LifeFact.Kind.BIRTH && birth != null && wanted.day().isBefore(birth)) {
            return Optional.of(LifeRefusal.BEFORE_BIRTH.plain());
        }
        return ofKind(life, now, wanted).map(LifeRefusal::plain);
    }

    private static Optional<LifeRefusal> ofKind(Life life, Person now, LifeFact wanted) {
        return Optional.ofNullable(
                switch (wanted.kind()) {
                    case BIRTH -> birth(life, wanted);
                    case DEATH -> now.died() == null ? null : LifeRefusal.DEAD_ALREADY;
                    case NAME -> name(now, wanted.value());
                    case MOVED -> region(life, wanted.value());
                    case ABROAD -> life.abroadSince().isPresent() ? LifeRefusal.NO_CHANGE : null;
                    case RETURNED ->
                            life.abroadSince()
                                            .filter(since -> !wanted.day().isBefore(since))
                                            .isPresent()
                                    ? null
                                    : LifeRefusal.NOT_ABROAD;
                });
    }

    /// The day that the number says may be confirmed by a register, once.
    private static @Nullable LifeRefusal birth(Life life, LifeFact wanted) {
        return wanted.day().equals(life.birth(null)) ? LifeRefusal.NO_CHANGE : null;
    }

    private static @Nullable LifeRefusal name(Person now, String name) {
        if (!isName(name)) {
            return LifeRefusal.NO_NAME;
        }
        return name.equals(now.name()) ? LifeRefusal.NO_CHANGE : null;
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && name.chars().anyMatch(Character::isLetter);
    }

    private static @Nullable LifeRefusal region(Life life, String code) {
        if (!code.matches("[1-9][0-9]{5}")) {
            return LifeRefusal.NO_REGION;
        }
        boolean isSame =
                life.standing(LifeFact.Kind.MOVED)
                        .filter(e -> e.fact().value().equals(code))
                        .isPresent();
        return isSame ? LifeRefusal.NO_CHANGE : null;
    }

    /// Asks that a fact be taken back. Refused when it does not stand.
    ///
    /// @param number as [LifeEvent#number] names it
    /// @param evidence the document that shows that it is not so
    public Result<CaseFile> proposeAnnul(
            Actor maker, int person, String number, String evidence, List<Paper> papers) {
        return lives.events(person).stream()
                .filter(e -> e.stands() && e.number().equals(number))
                .findFirst()
                .map(e -> cases.propose(maker, undoing(e, evidence).with(papers)))
                .orElseGet(() -> Result.refused(LifeRefusal.NOT_STANDING.plain()));
    }

    private Result<Proposal> undoing(CaseFile done) {
        return ledger.of(done.persons()).stream()
                .filter(e -> e.stands() && e.caseNumber().equals(done.number()))
                .findFirst()
                .map(e -> Result.of(undoing(e, "")))
                .orElseGet(() -> Result.refused(LifeRefusal.NOT_STANDING.plain()));
    }

    private static Proposal undoing(LifeEvent event, String evidence) {
        return new Proposal(
                CaseKind.LIFE_EVENT_ANNUL,
                List.of(event.person()),
                List.of(
                        new CaseItem(EVENT, null, event.number()),
                        new CaseItem(KIND, null, event.fact().kind().name()),
                        new CaseItem(DAY, null, day(event.fact()))),
                evidence);
    }

    /// Not when it cannot be so any more after the days that it waited.
    private boolean record(CaseFile file) {
        int person = file.persons().getFirst();
        LifeFact fact = fact(file);
        ledger.lock(same.of(person));
        if (problem(person, fact).isPresent()) {
            return false;
        }
        ledger.append(person, fact, file.number(), now());
        return true;
    }

    private static LifeFact fact(CaseFile file) {
        return new LifeFact(
                LifeFact.Kind.valueOf(file.shallBe(KIND)),
                LocalDate.parse(file.shallBe(DAY)),
                file.item(VALUE).map(CaseItem::shallBe).orElse(""),
                LifeFact.Source.valueOf(file.shallBe(SOURCE)),
                file.shallBe(DOCUMENT));
    }

    private boolean annul(CaseFile file) {
        List<Integer> keys = same.of(file.persons().getFirst());
        ledger.lock(keys);
        Optional<LifeEvent> event =
                ledger.of(keys).stream()
                        .filter(e -> e.stands() && e.number().equals(file.shallBe(EVENT)))
                        .findFirst();
        event.ifPresent(e -> ledger.annul(e, file.number(), now()));
        return event.isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
