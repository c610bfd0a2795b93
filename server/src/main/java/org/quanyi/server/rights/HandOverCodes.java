package org.quanyi.server.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.keys.RoomKeys;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hand-over codes (接续码): six digits that a person reads out at the window or on the telephone, and
/// that open to the officer one draft or one case of theirs. Good for a day, for one use and five
/// tries; a new one takes the place of the one before.
///
/// A number with a code and one without are answered alike.
@Component
public class HandOverCodes {

    /// How often a code may be tried, by whomever.
    static final int TRIES = 5;

    /// How many a person draws in a day.
    static final int DRAWN = 10;

    /// How many wrong ones an officer enters in [#PAUSE].
    static final int WRONG = 10;

    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final String PURPOSE = "rights.hand_over";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HandOverTable table;
    private final Drafts drafts;
    private final Cases cases;
    private final Persons persons;
    private final Reads reads;
    private final RoomKeys keys;
    private final Clock clock;

    HandOverCodes(
            HandOverTable table,
            Drafts drafts,
            Cases cases,
            Persons persons,
            Reads reads,
            RoomKeys keys,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.cases = cases;
        this.persons = persons;
        this.reads = reads;
        this.keys = keys;
        this.clock = clock;
        keys.prepare(PURPOSE);
    }

    /// A code that was drawn. It is shown once, and kept nowhere.
    ///
    /// @param reference under which the look of the officer who uses it stands
    public record Drawn(String code, String reference, Instant until) {}

    /// What an officer came to.
    public record Opened(int person, String reference, HandOver what) {}

    /// Draws one. Refused for a draft that there is not, a case that is not theirs, and after too
    /// many.
    @Transactional
    public Result<Drawn> draw(Actor person, HandOver what) {
        int whose = person.requirePerson();
        boolean isThere =
                what.draftKind()
                        .map(kind -> drafts.of(whose, kind).isPresent())
                        .orElseGet(() -> cases.isKnown(person, what.caseNumber()));
        if (!isThere) {
            return Result.refused(RightRefusal.NOTHING_TO_HAND_OVER.of());
        }
        Instant now = now();
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        String reference = table.nextReference();
        Drawn drawn = new Drawn(code, reference, now.plus(Drafts.LIFE));
        boolean kept =
                table.put(
                        whose,
                        new HandOverTable.Tried(reference, what.text(), hash(reference, code)),
                        drawn.until(),
                        now,
                        now.minus(Drafts.LIFE),
                        DRAWN);
        return kept ? Result.of(drawn) : later(Drafts.LIFE);
    }

    /// Enters one, as an officer to whom the person reads it out. What it opens is a look, and
    /// leaves its line; a wrong one counts against the code and the officer.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the person's record does not open to the
    ///   officer
    @Transactional
    public Result<Opened> enter(Actor officer, PersonNumber number, String typed) {
        Instant now = now();
        if (table.wrongSince(officer.account(), now.minus(PAUSE)) >= WRONG) {
            return later(PAUSE);
        }
        String code = typed.replaceAll("[\\s-]", "");
        Optional<Person> person = persons.byNumber(number.normalised());
        Optional<HandOverTable.Tried> tried =
                person.filter(p -> code.matches("[0-9]{6}"))
                        .flatMap(p -> table.tryOnce(p.id(), TRIES, now))
                        .filter(t -> MessageDigest.isEqual(t.hash(), hash(t.reference(), code)));
        if (tried.isEmpty()) {
            table.forgetBefore(now.minus(Drafts.LIFE));
            table.wrong(officer.account(), now);
            return Result.refused(RightRefusal.NO_CODE.of());
        }
        HandOverTable.Tried found = tried.get();
        HandOver what = HandOver.parse(found.about());
        reads.record(
                officer,
                Purpose.COUNTER_SERVICE,
                found.reference(),
                person.orElseThrow().id(),
                what.kind() == null ? "case" : "draft");
        table.used(found.reference(), now);
        return Result.of(new Opened(person.get().id(), found.reference(), what));
    }

    private static <T> Result<T> later(Duration wait) {
        return Result.refused(RightRefusal.LATER.of(Long.toString(wait.toMinutes())));
    }

    private byte[] hash(String reference, String code) {
        return keys.of(PURPOSE)
                .mac()
                .doFinal((reference + "\n" + code).getBytes(StandardCharsets.US_ASCII));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
