package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.NumberCheck;

/// `number`: which numbering a typed number belongs to and whether it holds (号码校验).
final class NumberCalculation implements Calculation {
    @Override
    public String name() {
        return "number";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var number = facts.text("number");
        return facts.then(() -> Result.of(answer(law, NumberCheck.of(number.get()))));
    }

    private static Answer answer(Law law, NumberCheck check) {
        var problem = check.problem();
        var fields =
                Node.Fields.NONE
                        .with("kind", check.kind().name())
                        .with("valid", problem == null)
                        .with("normalised", check.normalised())
                        .with(
                                "problem",
                                problem == null ? new Node.Nothing() : new Node.Told(problem));
        if (check.kind() == NumberCheck.Kind.CREDIT_CODE && problem == null) {
            fields = fields.with("innerCheck", check.innerCheckHolds());
        }
        var reason =
                Reason.citing(
                        "number." + (problem == null ? "holds" : "does-not-hold"),
                        List.of(
                                new Fact("number", check.normalised()),
                                new Fact("kind", check.kind().name())),
                        citations(law, check.kind()),
                        Boolean.toString(problem == null));
        return new Answer(fields, List.of(reason));
    }

    private static List<Citation> citations(Law law, NumberCheck.Kind kind) {
        return switch (kind) {
            case RESIDENT_ID -> List.of(law.citation("gb-11643", ""));
            case CREDIT_CODE -> List.of(law.citation("gb-32100", ""));
            case FOREIGN_SOCIAL_SECURITY -> List.of(law.citation("mohrss-2011-16", ""));
            case PERMANENT_RESIDENT_CARD -> List.of(law.citation("social-insurance-law", "58"));
            case UNKNOWN -> List.of(law.citation("social-insurance-law", "58"));
        };
    }
}
