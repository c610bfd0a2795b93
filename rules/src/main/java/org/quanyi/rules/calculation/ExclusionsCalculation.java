package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Exclusions;
import org.quanyi.rules.credit.Exclusions.Said;

/// `exclusions`: what the answers to the table of exclusions come to (排除情形审查).
///
/// In: `day`, and `answers`, each with `ground`, `said` (`YES`, `NO`, `UNKNOWN`), `reason`,
/// `evidence`. Out: `way`, `applied`.
final class ExclusionsCalculation implements Calculation {
    @Override
    public String name() {
        return "exclusions";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var day = DeadlineCalculation.day(facts, "day");
        var answers = new ArrayList<Field<Exclusions.Answer>>();
        for (var entry : facts.listIfAny("answers")) {
            answers.add(answer(entry));
        }
        return facts.then(() ->
                Exclusions.of(
                                Catalogue.of(law),
                                day.get(),
                                answers.stream().map(Field::get).toList())
                        .map(ExclusionsCalculation::told));
    }

    private static Field<Exclusions.Answer> answer(Facts entry) {
        var ground = entry.text("ground");
        var said = entry.choice("said", List.of(Said.values()), Said::name);
        var reason = entry.optional("reason", Facts::text);
        var evidence = entry.optional("evidence", Facts::text);
        var isThere = ground.isThere() && said.isThere();
        return new Field<>(
                "answers",
                isThere
                        ? new Exclusions.Answer(
                                ground.get(), said.get(), reason.orElse(""), evidence.orElse(""))
                        : null);
    }

    private static Answer told(Exclusions found) {
        return new Answer(
                Node.Fields.NONE
                        .with("way", found.way().name())
                        .with(
                                "applied",
                                Node.texts(found.applied().stream().map(Enum::name).toList())),
                found.reasons());
    }
}
