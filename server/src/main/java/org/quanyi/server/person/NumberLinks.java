package org.quanyi.server.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
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

/// Numbers linked to a person on record, and taken off again (号码关联与解除): never on one officer's
/// word. Each is a case that two people decide, that the person is told of, and can stop.
///
/// In the country's costliest cases of fraud from inside, one counter changed name and number and
/// somebody else's paid years were gone.
@Component
public class NumberLinks {

    /// The item of a case: the further number.
    public static final String NUMBER = "number";

    private final PersonTable table;
    private final Cases cases;
    private final Clock clock;

    NumberLinks(PersonTable table, Cases cases, Reversals reversals, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.NUMBER_LINK, this::link));
        cases.carryOutBy(new CaseEffect(CaseKind.NUMBER_UNLINK, this::unlink));
        reversals.reverseBy(new CaseReversal(CaseKind.NUMBER_LINK, this::unlinking));
    }

    /// Asks for a further number of a person. Refused when somebody carries it already.
    ///
    /// @param evidence the document that shows that both are one person
    public Result<CaseFile> propose(
            Actor maker, Person person, PersonNumber number, String evidence) {
        return propose(maker, person, number, evidence, List.of());
    }

    /// The same with a copy of the document.
    public Result<CaseFile> propose(
            Actor maker, Person person, PersonNumber number, String evidence, List<Paper> papers) {
        if (table.personOf(number.normalised()).isPresent()) {
            return Result.refused(NumberLinkRefusal.TAKEN.plain());
        }
        CaseItem item = new CaseItem(NUMBER, person.currentNumber().number(), number.normalised());
        return cases.propose(
                maker,
                new Proposal(CaseKind.NUMBER_LINK, List.of(person.id()), List.of(item), evidence)
                        .with(papers));
    }

    /// Asks for a number to be taken off a person again. Refused when the person does not carry it,
    /// or carries no other.
    public Result<CaseFile> proposeUnlink(
            Actor maker, Person person, PersonNumber number, String evidence, List<Paper> papers) {
        return unlinking(person.id(), number.normalised(), evidence)
                .then(asked -> cases.propose(maker, asked.with(papers)));
    }

    private Result<Proposal> unlinking(CaseFile linked) {
        return unlinking(linked.persons().getFirst(), linked.shallBe(NUMBER), "");
    }

    private Result<Proposal> unlinking(int person, String number, String evidence) {
        List<NumberOnRecord> all = table.byId(person).orElseThrow().numbers();
        if (all.size() == 1 || all.stream().noneMatch(n -> n.number().equals(number))) {
            return Result.refused(NumberLinkRefusal.NOT_LINKED.plain());
        }
        CaseItem item = new CaseItem(NUMBER, null, number);
        return Result.of(
                new Proposal(CaseKind.NUMBER_UNLINK, List.of(person), List.of(item), evidence));
    }

    /// Not when somebody was registered under the number in the days that it waited.
    private boolean link(CaseFile file) {
        Optional<PersonNumber> number = number(file);
        if (number.isEmpty() || table.personOf(number.get().normalised()).isPresent()) {
            return false;
        }
        table.link(file.persons().getFirst(), number.get(), today(), clock.instant());
        return true;
    }

    private boolean unlink(CaseFile file) {
        return table.unlink(file.persons().getFirst(), file.shallBe(NUMBER), clock.instant());
    }

    private Optional<PersonNumber> number(CaseFile file) {
        return switch (PersonNumbers.read(file.shallBe(NUMBER), today())) {
            case Result.Of<PersonNumber>(var number) -> Optional.of(number);
            case Result.Refused<PersonNumber> _ -> Optional.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
