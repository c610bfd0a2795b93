package org.quanyi.server.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.person.Person;
import org.quanyi.server.rights.Objections;
import org.springframework.stereotype.Component;

/// Opens questions to persons (发出说明请求): by an officer at the desk, never by a program, and not
/// where a rule ends them before they begin.
@Component
public class PersonQuestions {

    /// Civil Code art. 17: under that age nobody answers for themselves.
    static final int OF_AGE = 18;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private static final String TELEPHONE = "[0-9+][0-9 -]{3,19}";

    private final Cases cases;
    private final Objections objections;
    private final Clock clock;

    PersonQuestions(Cases cases, Objections objections, Clock clock) {
        this.cases = cases;
        this.objections = objections;
        this.clock = clock;
    }

    /// Asks a person for their side. Refused when it does not say what was seen and where, or a
    /// rule ends it: whoever was under age is not asked, and what the person disputes is decided
    /// there.
    ///
    /// @param evidence the document by which the officer came to ask
    public Result<CaseFile> ask(
            Actor officer, Person person, PersonQuestion question, String evidence) {
        Optional<Refusal> refused = said(question).or(() -> ended(person, question));
        if (refused.isPresent()) {
            return Result.refused(refused.get());
        }
        return cases.propose(
                officer,
                new Proposal(
                        CaseKind.PERSON_QUESTION,
                        List.of(person.id()),
                        question.items(),
                        evidence));
    }

    private Optional<Refusal> said(PersonQuestion question) {
        boolean isSaid =
                !question.facts().isEmpty()
                        && question.facts().size() <= PersonQuestion.MOST_FACTS
                        && question.facts().stream().allMatch(f -> isText(f.source()));
        if (!isSaid) {
            return Optional.of(
                    QuestionRefusal.NO_FACT.of(
                            Integer.toString(SHORTEST), Integer.toString(LONGEST)));
        }
        if (!question.phone().matches(TELEPHONE)) {
            return Optional.of(QuestionRefusal.NO_PHONE.of());
        }
        PersonQuestion.Claim claim = question.claim();
        if (claim != null && (claim.amount().fen() <= 0 || !isText(claim.calculation()))) {
            return Optional.of(QuestionRefusal.NO_CALCULATION.of());
        }
        return Optional.empty();
    }

    private static boolean isText(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private Optional<Refusal> ended(Person person, PersonQuestion question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (Fact fact : question.facts()) {
            if (fact.month().isAfter(Month.of(today))) {
                return Optional.of(QuestionRefusal.NOT_OVER.of());
            }
            if (isUnderAge(person, fact.month())) {
                return Optional.of(QuestionRefusal.MINOR.of(Integer.toString(OF_AGE)));
            }
            if (objections.isOpen(person.id(), fact.month())) {
                return Optional.of(QuestionRefusal.DISPUTED.of());
            }
        }
        return Optional.empty();
    }

    /// Whether a person was under age on the last day of a month; nobody is younger today.
    private static boolean isUnderAge(Person person, Month month) {
        LocalDate birth = person.birth();
        return birth != null && birth.plusYears(OF_AGE).isAfter(month.lastDay());
    }
}
