package org.quanyi.server.honour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Row;
import org.quanyi.rules.credit.SubjectKind;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Honours of persons (个人荣誉): an officer offers one with its award document, and only the person's
/// own yes keeps it. Silence is no. They delete it whenever they want, and it is gone at once.
///
/// Civil Code art. 1031; Personal Information Protection Law arts 14, 15 and 47.
@Component
public class Honours {

    /// How many days an offer waits. Our own policy; no act says how many.
    public static final int DAYS = 30;

    private static final int SHORTEST = 2;
    private static final int LONGEST_BY = 100;
    private static final int LONGEST_DOCUMENT = 80;

    /// Words of documents that thank somebody for having told on others.
    private static final Pattern INFORMED =
            Pattern.compile("(?i)举报|检举|揭发|控告|投诉|信访|作证|证人|informant|informer|whistle");

    private final HonourTable table;
    private final Catalogue catalogue;
    private final Clock clock;

    Honours(HonourTable table, Catalogue catalogue, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Offers an honour to a person. Refused without its document, for a day after today, twice,
    /// and for having informed on somebody. Whoever asks has left the line of the read.
    @Transactional
    public Result<Honour> offer(Actor officer, int person, Honour.Award award) {
        if (!fits(award.by(), LONGEST_BY) || !fits(award.document(), LONGEST_DOCUMENT)) {
            return HonourRefusal.NO_DOCUMENT.refused();
        }
        if (INFORMED.matcher(award.by() + " " + award.document()).find()) {
            return HonourRefusal.INFORMANT.refused();
        }
        if (award.on().isAfter(today())) {
            return HonourRefusal.NO_DAY.refused();
        }
        boolean isThere =
                table.of(person, today()).stream().anyMatch(h -> h.honour().award().equals(award));
        if (isThere) {
            return HonourRefusal.SAME.refused();
        }
        return catalogue
                .commendation(award.deed().code(), award.on())
                .then(Honours::isForPersons)
                .map(_ -> offered(officer, person, award));
    }

    private static Result<Row.Commendation> isForPersons(Row.Commendation row) {
        return row.subjects().contains(SubjectKind.PERSON)
                ? Result.of(row)
                : HonourRefusal.NO_DEED.refused();
    }

    private Honour offered(Actor officer, int person, Honour.Award award) {
        Honour honour = new Honour(UUID.randomUUID(), award, today().plusDays(DAYS), null);
        table.offer(person, new HonourTable.Held(honour, officer.account()));
        return honour;
    }

    private static boolean fits(String text, int most) {
        return text.strip().length() >= SHORTEST
                && text.length() <= most
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// What is offered to a person and what they keep, for that person, or for an officer before
    /// whom they stand.
    public List<Honour> of(int person) {
        return table.of(person, today()).stream()
                .map(HonourTable.Held::honour)
                .sorted(
                        Comparator.comparing((Honour h) -> h.award().on())
                                .thenComparing(h -> h.award().document()))
                .toList();
    }

    /// The person wants it. Refused when it is not offered any more, and to the officer who offered
    /// it: the yes is not theirs.
    @Transactional
    public Result<Honour> keep(Actor actor, int person, UUID id) {
        Optional<HonourTable.Held> held = held(person, id);
        if (held.filter(h -> h.officer().equals(actor.account())).isPresent()) {
            return HonourRefusal.OFFERED_IT.refused();
        }
        if (held.isEmpty() || !held.get().honour().isKept() && !table.keep(person, id, today())) {
            return HonourRefusal.NOT_THERE.refused();
        }
        return Result.of(held(person, id).orElseThrow().honour());
    }

    /// The person does not want what is offered, or an officer takes back an offer: nothing stays.
    @Transactional
    public Result<UUID> decline(int person, UUID id) {
        return table.drop(person, id) ? Result.of(id) : HonourRefusal.NOT_THERE.refused();
    }

    /// The person does not want it any more, for whatever reason. What is gone already stays gone.
    @Transactional
    public void delete(int person, UUID id) {
        table.delete(person, id, today());
    }

    private Optional<HonourTable.Held> held(int person, UUID id) {
        return table.of(person, today()).stream()
                .filter(h -> h.honour().id().equals(id))
                .findFirst();
    }

    /// Leaves nothing of what nobody answered.
    ///
    /// @return how many lines are gone
    @Transactional
    public int forget() {
        return table.dropBefore(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
