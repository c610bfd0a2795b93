package org.quanyi.server.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ConsentsOfPerson;
import org.quanyi.server.access.DeathsOfPersons;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Consents of persons (本人同意登记): given and taken back with the same one tap, and used once by each
/// answer. What is taken back counts at once; for ten minutes the person can undo it.
///
/// It is the word of somebody who lives: while a death is on record it counts for nothing, and
/// nothing of it is written. Personal Information Protection Law arts 14 to 16, 23 and 49.
@Component
public class Consents implements ConsentsOfPerson {

    /// How long a withdrawal can be undone. Our own policy; no act says it.
    static final Duration UNDO = Duration.ofMinutes(10);

    /// The longest that one word of a person counts. Our own policy: a consent for life is none.
    private static final Period LONGEST = Period.ofYears(1);

    private final AgreementTable agreements;
    private final ConsentLedger ledger;
    private final KeysOfPerson keys;
    private final DeathsOfPersons deaths;
    private final Clock clock;

    Consents(
            AgreementTable agreements,
            ConsentLedger ledger,
            KeysOfPerson keys,
            DeathsOfPersons deaths,
            Clock clock) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.keys = keys;
        this.deaths = deaths;
        this.clock = clock;
    }

    /// All that a person can agree to, and all that they ever agreed to, by partner.
    public List<Consent> of(Actor person) {
        return of(person.requirePerson());
    }

    /// The same, for an officer who prints it for the person and has left the line of that look.
    public List<Consent> of(int person) {
        int key = keys.first(person);
        return agreements.all().stream()
                .filter(Agreement::needsConsent)
                .map(agreement -> consent(key, agreement))
                .filter(c -> !c.steps().isEmpty() || c.agreement().holds(today()))
                .toList();
    }

    /// The same of one agreement; empty when there is none of that name that needs a consent.
    public Optional<Consent> of(Actor person, String agreement) {
        return asking(agreement).map(found -> consent(keyOf(person), found));
    }

    private Optional<Agreement> asking(String agreement) {
        return agreements.named(agreement).filter(Agreement::needsConsent);
    }

    private Consent consent(int person, Agreement agreement) {
        List<ConsentStep> steps = ledger.of(person, agreement.id());
        ConsentStep last = steps.isEmpty() ? null : steps.getLast();
        ConsentState state = state(person, agreement, last);
        LocalDate until =
                state == ConsentState.IN_FORCE && last != null ? last.until() : until(agreement);
        return new Consent(agreement, state, until, undoUntil(last), steps);
    }

    private ConsentState state(int person, Agreement agreement, @Nullable ConsentStep last) {
        if (last == null) {
            return ConsentState.OPEN;
        }
        if (deaths.isDead(person)) {
            return ConsentState.OVER;
        }
        return switch (last.act()) {
            case WITHDRAWN -> ConsentState.WITHDRAWN;
            case GIVEN, UNDONE ->
                    agreement.holds(today()) && !today().isAfter(last.until())
                            ? ConsentState.IN_FORCE
                            : ConsentState.OVER;
        };
    }

    private @Nullable Instant undoUntil(@Nullable ConsentStep last) {
        if (last == null || last.act() != ConsentAct.WITHDRAWN) {
            return null;
        }
        Instant end = last.happenedAt().plus(UNDO);
        return clock.instant().isBefore(end) ? end : null;
    }

    /// The last day of a consent that is given today.
    private LocalDate until(Agreement agreement) {
        LocalDate longest = today().plus(LONGEST).minusDays(1);
        return agreement.until().isBefore(longest) ? agreement.until() : longest;
    }

    /// The person agrees; once more changes nothing. Refused when the agreement does not hold.
    @Transactional
    public Result<Consent> give(Actor person, String id) {
        Optional<Agreement> found = asking(id).filter(a -> a.holds(today()));
        if (found.isEmpty() || deaths.isDead(person.requirePerson())) {
            return Result.refused(ExchangeRefusal.NOT_TO_AGREE.of());
        }
        Agreement agreement = found.get();
        int key = keyOf(person);
        ledger.begin(key, id);
        ledger.lock(key, id);
        ConsentStep last = ledger.newest(key, id).orElse(null);
        if (state(key, agreement, last) != ConsentState.IN_FORCE) {
            append(key, id, last, ConsentAct.GIVEN, until(agreement));
        }
        return Result.of(consent(key, agreement));
    }

    /// The person takes it back, which counts for every answer from now on; once more changes
    /// nothing.
    @Transactional
    public Result<Consent> withdraw(Actor person, String id) {
        Optional<Agreement> found = asking(id);
        if (found.isEmpty()) {
            return Result.refused(ExchangeRefusal.NO_AGREEMENT.of());
        }
        int key = keyOf(person);
        ledger.lock(key, id);
        ConsentStep last = ledger.newest(key, id).orElse(null);
        if (last != null && last.act() != ConsentAct.WITHDRAWN) {
            append(key, id, last, ConsentAct.WITHDRAWN, last.until());
        }
        return Result.of(consent(key, found.get()));
    }

    /// The person takes a withdrawal back, and the consent stands as it stood. Refused when ten
    /// minutes are over.
    @Transactional
    public Result<Consent> undo(Actor person, String id) {
        Optional<Agreement> found = asking(id);
        if (found.isEmpty()) {
            return Result.refused(ExchangeRefusal.NO_AGREEMENT.of());
        }
        int key = keyOf(person);
        ledger.lock(key, id);
        ConsentStep last = ledger.newest(key, id).orElse(null);
        if (last != null && last.act() == ConsentAct.WITHDRAWN) {
            if (undoUntil(last) == null) {
                return Result.refused(ExchangeRefusal.NO_UNDO.of());
            }
            append(key, id, last, ConsentAct.UNDONE, last.until());
        }
        return Result.of(consent(key, found.get()));
    }

    private void append(
            int person, String id, @Nullable ConsentStep last, ConsentAct act, LocalDate until) {
        int place = last == null ? 1 : last.place() + 1;
        ledger.append(person, id, new ConsentStep(place, act, until, now()));
    }

    /// Holds the row until the read is over, so that an answer and a withdrawal have one order.
    /// Outside a transaction it could not, and nothing is answered.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean allow(String agreement, int person) {
        Agreement asked = agreements.named(agreement).orElse(null);
        if (asked == null || asked.perPerson() == null) {
            return asked != null;
        }
        int key = keys.first(person);
        if (!ledger.lock(key, agreement)) {
            return false;
        }
        ConsentStep last = ledger.newest(key, agreement).orElse(null);
        LocalDate today = today();
        if (last == null
                || state(key, asked, last) != ConsentState.IN_FORCE
                || ledger.uses(key, agreement, today) >= asked.perPerson()) {
            return false;
        }
        ledger.use(key, agreement, last, today, now());
        return true;
    }

    /// Of whoever is on record under several keys the word under the first counts for all, so that
    /// what they take back is taken back.
    private int keyOf(Actor person) {
        return keys.first(person.requirePerson());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
