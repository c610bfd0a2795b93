package org.quanyi.server.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.calculation.Node;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumber.Sex;
import org.quanyi.rules.identity.PersonNumbers;
import org.springframework.stereotype.Component;

/// Estimates of pensions from a record and the law on file. Stores nothing and advises nothing.
@Component
public class Estimates {

    private static final int YEAR = 12;

    private final Law law;

    Estimates(Law law) {
        this.law = law;
    }

    /// What came of asking (测算结果).
    public sealed interface Outcome {
        /// There is an estimate.
        record Ready(Estimate estimate) implements Outcome {}

        /// Nothing was ever filed for the person's pension.
        record NothingFiled() implements Outcome {}

        /// No number on record holds the day of birth and the sex that the law goes by.
        record NotDatable() implements Outcome {}

        /// Neither the law on file nor the person says what the local reference wage is.
        record NoReference() implements Outcome {}

        /// The law on file gives no answer.
        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /// The estimate of a record.
    public Outcome of(PersonRecord record, EstimateWish wish) {
        PersonNumber number = dated(record);
        if (number == null) {
            return new Outcome.NotDatable();
        }
        return EstimateFacts.of(record, law)
                .map(facts -> of(number, facts, record, wish))
                .orElseGet(Outcome.NothingFiled::new);
    }

    /// Whether the choice between the two ages of women concerns the person.
    public boolean isWoman(PersonRecord record) {
        PersonNumber number = dated(record);
        return number != null && number.sex() == Sex.FEMALE;
    }

    private static @Nullable PersonNumber dated(PersonRecord record) {
        return record.person().numbers().stream()
                .flatMap(n -> number(n.number()).stream())
                .filter(n -> n.birth() != null && n.sex() != Sex.NOT_STATED)
                .findFirst()
                .orElse(null);
    }

    private static List<PersonNumber> number(String text) {
        return switch (PersonNumbers.read(text)) {
            case Result.Of<PersonNumber>(var number) -> List.of(number);
            case Result.Refused<PersonNumber> _ -> List.of();
        };
    }

    private Outcome of(
            PersonNumber number, EstimateFacts facts, PersonRecord record, EstimateWish wish) {
        LocalDate born = number.birth();
        if (born == null) {
            return new Outcome.NotDatable();
        }
        Month month = Month.of(born);
        Result<Answer> ages = ask("retirement-age", retirement(number.sex(), month, wish));
        return switch (ages) {
            case Result.Refused<Answer>(var refusals) -> new Outcome.Refused(refusals);
            case Result.Of<Answer>(var answer) -> {
                EstimatePlan plan =
                        new EstimatePlan(
                                month,
                                record.current(),
                                window(month, answer.fields()),
                                facts,
                                AccountYears.of(
                                                record.account(),
                                                facts.region(),
                                                record.current().year(),
                                                law)
                                        .balance(),
                                wish);
                yield plan.estimate(row -> ask("pension", row));
            }
        };
    }

    private Result<Answer> ask(String rule, Node.Fields fields) {
        return Calculations.answer(Calculations.named(rule).orElseThrow(), law, fields);
    }

    private static Node.Fields retirement(Sex sex, Month born, EstimateWish wish) {
        String group = sex == Sex.MALE ? "MAN" : wish.womanAt50() ? "WOMAN_50" : "WOMAN_55";
        return Node.Fields.NONE.with("born", born.toString()).with("group", group);
    }

    private static Estimate.Window window(Month born, Node.Fields answer) {
        return new Estimate.Window(
                born.until(Month.parse(text(answer, "earliestMonth"))),
                born.until(Month.parse(text(answer, "retirementMonth"))),
                born.until(Month.parse(text(answer, "latestMonth"))),
                Integer.parseInt(text(answer, "minimumMonths")));
    }

    /// An output field as text.
    static String text(Node.Fields answer, String field) {
        Node node = answer.fields().get(field);
        if (node == null) {
            throw new IllegalStateException("the answer has no " + field);
        }
        return node.toString();
    }

    /// An age as the calculations take it.
    static Node.Fields length(int months) {
        return Node.Fields.NONE.with("years", months / YEAR).with("months", months % YEAR);
    }
}
