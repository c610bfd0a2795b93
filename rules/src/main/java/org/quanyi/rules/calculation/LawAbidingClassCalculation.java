package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.rules.credit.LawAbidingClass.State;
import org.quanyi.rules.credit.SubjectKind;

/// `law-abiding-class`: the yearly class of an enterprise (企业劳动保障守法年度等级).
///
/// In: `subject`, `year`, and `decisions`, each with `number`, `effectiveOn`, `state`; optional
/// `counts`, how many violations it names, and `grounds` it finds. Out: `letter`, `counted`.
final class LawAbidingClassCalculation implements Calculation {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    @Override
    public String name() {
        return "law-abiding-class";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var subject = facts.choice("subject", List.of(SubjectKind.values()), SubjectKind::name);
        var year = facts.whole("year", FIRST_YEAR, LAST_YEAR);
        var decisions = new ArrayList<Decision>();
        for (var entry : facts.listIfAny("decisions")) {
            var decision = decision(entry);
            if (decision != null) {
                decisions.add(decision);
            }
        }
        return facts.then(() ->
                LawAbidingClass.of(law, subject.get(), year.get(), decisions)
                        .map(found ->
                                new Answer(
                                        Node.Fields.NONE
                                                .with("letter", found.letter().name())
                                                .with("counted", Node.texts(found.counted())),
                                        found.reasons())));
    }

    private static @Nullable Decision decision(Facts entry) {
        var number = entry.text("number");
        var effectiveOn = DeadlineCalculation.day(entry, "effectiveOn");
        var state = entry.choice("state", List.of(State.values()), State::name);
        var counts = entry.optional("counts", (each, name) -> each.whole(name, 1, 1000));
        var grounds =
                entry.optional(
                        "grounds",
                        (each, name) -> each.choices(name, List.of(Ground.values()), Ground::name));
        return number.isThere() && effectiveOn.isThere() && state.isThere()
                ? new Decision(
                        number.get(),
                        effectiveOn.get(),
                        state.get(),
                        counts.orElse(1),
                        new HashSet<>(grounds.orElse(List.of())))
                : null;
    }
}
