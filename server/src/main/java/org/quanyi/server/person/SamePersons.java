package org.quanyi.server.person;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseReversal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.person.SamePersonLedger.Pair;
import org.springframework.stereotype.Component;

/// Two registrations found to be one person's, and found apart again (同一人合并与撤销): a case that two
/// people decide, told to both numbers, and that whoever carries either can stop.
///
/// Nothing moves. Both records are read as one while it stands; taking it back leaves each as it
/// would be without it. In the country's costliest fraud from inside somebody else's paid years
/// were taken over by a changed name, a changed number and a merge.
@Component
public class SamePersons {

    /// What stands in an item where the two registrations agree, or do not.
    public enum Compared {
        SAME,
        DIFFERENT,
        NOT_RECORDED;

        private static Compared of(@Nullable Object one, @Nullable Object other) {
            if (one == null || other == null) {
                return NOT_RECORDED;
            }
            return one.equals(other) ? SAME : DIFFERENT;
        }
    }

    private static final String NUMBERS = "numbers";

    private final EnrolmentTable enrolments;
    private final SamePersonLedger ledger;
    private final Lives lives;
    private final Cases cases;
    private final Reads reads;
    private final Clock clock;

    SamePersons(
            EnrolmentTable enrolments,
            SamePersonLedger ledger,
            Lives lives,
            Cases cases,
            Reversals reversals,
            Reads reads,
            Clock clock) {
        this.enrolments = enrolments;
        this.ledger = ledger;
        this.lives = lives;
        this.cases = cases;
        this.reads = reads;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.PERSON_MERGE, this::merge));
        cases.carryOutBy(new CaseEffect(CaseKind.PERSON_UNMERGE, this::unmerge));
        reversals.reverseBy(new CaseReversal(CaseKind.PERSON_MERGE, this::apart));
    }

    /// Asks that a person and whoever carries a number be read as one.
    ///
    /// Refused when nobody carries it, when both are one already, or when neither name nor birth
    /// agrees: then it takes the population register's word first.
    ///
    /// @param look the case for which the officer has the person open; the other record is opened
    ///   for it too
    /// @param evidence the document that shows that both are one
    /// @param papers copies of it, for the officers alone: the two may turn out to be strangers
    public Result<CaseFile> propose(
            Actor maker,
            int person,
            PersonNumber number,
            String look,
            String evidence,
            List<Paper> papers) {
        Optional<Integer> other = lives.keyOf(number);
        if (other.isEmpty()) {
            return Result.refused(NumberLinkRefusal.NOBODY.plain());
        }
        if (ledger.isSame(person, other.get())) {
            return Result.refused(NumberLinkRefusal.ONE_ALREADY.plain());
        }
        reads.record(maker, Purpose.CASE_HANDLING, look, other.get(), "person");
        Pair pair = Pair.of(person, other.get());
        Person one = one(pair.low());
        Person two = one(pair.high());
        Compared name = Compared.of(one.name(), two.name());
        Compared birth = Compared.of(one.birth(), two.birth());
        if (name != Compared.SAME && birth != Compared.SAME) {
            return Result.refused(NumberLinkRefusal.NOTHING_AGREES.plain());
        }
        List<CaseItem> items = new ArrayList<>(List.of(numbers(one, two)));
        items.add(new CaseItem("same-name", null, name.name()));
        items.add(new CaseItem("same-birth", null, birth.name()));
        items.addAll(overlaps(one.id(), two.id()));
        return cases.propose(
                maker,
                new Proposal(
                                CaseKind.PERSON_MERGE,
                                List.of(pair.low(), pair.high()),
                                items,
                                evidence)
                        .with(papers));
    }

    /// Asks that whoever carries a number be read apart from a person again. Refused when no
    /// finding says that they are one.
    public Result<CaseFile> proposeApart(
            Actor maker, int person, PersonNumber number, String evidence, List<Paper> papers) {
        Optional<Pair> pair = lives.keyOf(number).flatMap(other -> standing(person, other));
        if (pair.isEmpty()) {
            return Result.refused(NumberLinkRefusal.NOT_ONE.plain());
        }
        return cases.propose(maker, apart(pair.get(), evidence).with(papers));
    }

    private Proposal apart(Pair pair, String evidence) {
        return new Proposal(
                CaseKind.PERSON_UNMERGE,
                List.of(pair.low(), pair.high()),
                List.of(numbers(one(pair.low()), one(pair.high()))),
                evidence);
    }

    private Result<Proposal> apart(CaseFile merged) {
        Pair pair = Pair.of(merged.persons().getFirst(), merged.persons().getLast());
        return ledger.standing(pair.high()).contains(pair)
                ? Result.of(apart(pair, ""))
                : Result.refused(NumberLinkRefusal.NOT_ONE.plain());
    }

    /// The finding about just these two, or else the only one about the other.
    private Optional<Pair> standing(int person, int other) {
        List<Pair> all = ledger.standing(other);
        Pair wanted = Pair.of(person, other);
        if (all.contains(wanted)) {
            return Optional.of(wanted);
        }
        return all.size() == 1 && ledger.isSame(person, other)
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    private Person one(int key) {
        return lives.one(key);
    }

    /// Their last characters only: the case is shown to whoever carries either, and they may turn
    /// out to be two.
    private static CaseItem numbers(Person one, Person two) {
        return new CaseItem(
                NUMBERS, "…" + one.currentNumber().tail(), "…" + two.currentNumber().tail());
    }

    /// The months in which both were insured at once: what the second officer has to explain.
    private List<CaseItem> overlaps(int one, int two) {
        List<CaseItem> items = new ArrayList<>();
        for (Spell a : enrolments.of(new Integer[] {one})) {
            for (Spell b : enrolments.of(new Integer[] {two})) {
                Month from = a.from().isBefore(b.from()) ? b.from() : a.from();
                Month to = earlier(a.to(), b.to());
                if (a.insurance() == b.insurance() && (to == null || !to.isBefore(from))) {
                    items.add(
                            new CaseItem(
                                    "overlap." + a.insurance(),
                                    null,
                                    from + " – " + (to == null ? "" : to)));
                }
            }
        }
        return items;
    }

    private static @Nullable Month earlier(@Nullable Month one, @Nullable Month other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// Not when they became one another way in the days that it waited.
    private boolean merge(CaseFile file) {
        Pair pair = pair(file);
        List<Integer> before = members(pair);
        ledger.lock(before);
        if (ledger.isSame(pair.low(), pair.high()) || !members(pair).equals(before)) {
            return false;
        }
        ledger.append(pair, file.number(), now());
        return true;
    }

    private List<Integer> members(Pair pair) {
        List<Integer> all = new ArrayList<>(ledger.of(pair.low()));
        all.addAll(ledger.of(pair.high()));
        return all.stream().distinct().sorted().toList();
    }

    private boolean unmerge(CaseFile file) {
        Pair pair = pair(file);
        ledger.lock(members(pair));
        if (!ledger.standing(pair.low()).contains(pair)) {
            return false;
        }
        ledger.append(pair, file.number(), now());
        return true;
    }

    private static Pair pair(CaseFile file) {
        return Pair.of(file.persons().getFirst(), file.persons().getLast());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
