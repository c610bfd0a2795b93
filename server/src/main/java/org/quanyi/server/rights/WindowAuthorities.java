package org.quanyi.server.rights;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.AuthorityRefusal;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseReversal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// Authorities to act for a person that are entered at the window (窗口登记代办授权): for whoever has no
/// phone, and for guardians. A clerk sees the paper, a second officer accepts it, both persons are
/// told and can stop it.
@Component
public class WindowAuthorities {

    private static final String REPRESENTATIVE = "representative";
    private static final String BASIS = "basis";
    private static final String SCOPE = "scope";
    private static final String UNTIL = "until";
    private static final String ENTERED = "entered";

    private final Cases cases;
    private final Representatives representatives;
    private final Persons persons;

    WindowAuthorities(
            Cases cases, Reversals reversals, Representatives representatives, Persons persons) {
        this.cases = cases;
        this.representatives = representatives;
        this.persons = persons;
        cases.carryOutBy(new CaseEffect(CaseKind.AUTHORITY, this::enter));
        cases.carryOutBy(new CaseEffect(CaseKind.AUTHORITY_END, this::end));
        reversals.reverseBy(new CaseReversal(CaseKind.AUTHORITY, this::ending));
    }

    /// What shows that somebody may act (授权凭据).
    ///
    /// @param said who signed the paper, or who appointed the guardian
    /// @param papers copies of it, for the officers alone
    public record Evidence(String said, List<Paper> papers) {

        public Evidence {
            papers = List.copyOf(papers);
        }
    }

    /// Asks that somebody may act for a person.
    ///
    /// @param number of the representative
    public Result<CaseFile> propose(
            Actor maker,
            int person,
            PersonNumber number,
            Authority.Terms terms,
            Evidence evidence) {
        return persons.byNumber(number.normalised())
                .map(representative -> proposed(maker, person, representative, terms, evidence))
                .orElseGet(() -> Result.refused(AuthorityRefusal.NOBODY.of()));
    }

    private Result<CaseFile> proposed(
            Actor maker,
            int person,
            Person representative,
            Authority.Terms terms,
            Evidence evidence) {
        List<CaseItem> items =
                List.of(
                        new CaseItem(REPRESENTATIVE, null, representative.name()),
                        new CaseItem(BASIS, null, terms.basis().name()),
                        new CaseItem(SCOPE, null, terms.scope().name()),
                        new CaseItem(UNTIL, null, terms.until().toString()));
        return representatives
                .possible(person, representative.id(), terms)
                .then(possible ->
                        cases.propose(
                                maker,
                                new Proposal(
                                                CaseKind.AUTHORITY,
                                                List.of(person, representative.id()),
                                                items,
                                                evidence.said())
                                        .with(evidence.papers())));
    }

    /// What ends an authority again that a case entered. Refused when it is over already.
    private Result<Proposal> ending(CaseFile entered) {
        if (!representatives.isEntered(entered.number())) {
            return Result.refused(AuthorityRefusal.NOT_THERE.of());
        }
        return Result.of(
                new Proposal(
                        CaseKind.AUTHORITY_END,
                        entered.persons(),
                        List.of(
                                new CaseItem(ENTERED, null, entered.number()),
                                new CaseItem(
                                        REPRESENTATIVE, null, entered.shallBe(REPRESENTATIVE))),
                        ""));
    }

    /// One that either of the two ended meanwhile is over, and that is what was asked for.
    private boolean end(CaseFile file) {
        representatives.endEntered(file.shallBe(ENTERED), file.number());
        return true;
    }

    /// Not when it cannot be any more, for example because there is one by now.
    private boolean enter(CaseFile file) {
        Authority.Terms terms =
                new Authority.Terms(
                        Authority.Basis.valueOf(file.shallBe(BASIS)),
                        Authority.Scope.valueOf(file.shallBe(SCOPE)),
                        LocalDate.parse(file.shallBe(UNTIL)));
        return representatives
                .give(
                        file.persons().getFirst(),
                        file.persons().getLast(),
                        terms,
                        file.number(),
                        file.number())
                .refusals()
                .isEmpty();
    }
}
