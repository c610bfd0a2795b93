package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.RepairTerm;

/// `repair-term`: from when an entry can be repaired or removed early, and by when that is answered
/// (信用修复的时间).
///
/// In: `region`, `code`, `gravity`, `document`, `corrected` (absent if it is not), `applied`. Out:
/// `ruleSet`, `admissibleFrom`, `admissible`, `acceptBy`, `answerBy`, `carriesAdverseSteps`;
/// `otherwise`, the day under the other rule-set, where the law leaves open which holds.
final class RepairTermCalculation implements Calculation {
    @Override
    public String name() {
        return "repair-term";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var region = facts.region("region");
        var code = facts.text("code");
        var gravity = facts.choice("gravity", List.of(Gravity.values()), Gravity::name);
        var document = DeadlineCalculation.day(facts, "document");
        var corrected = facts.optional("corrected", DeadlineCalculation::day);
        var applied = DeadlineCalculation.day(facts, "applied");
        return facts.then(() ->
                Catalogue.of(law)
                        .record(code.get(), document.get())
                        .then(type ->
                                RepairTerm.of(
                                        law,
                                        region.get(),
                                        new RepairTerm.Entry(
                                                type,
                                                gravity.get(),
                                                document.get(),
                                                corrected.orNull(),
                                                applied.get())))
                        .map(RepairTermCalculation::answer));
    }

    private static Answer answer(RepairTerm found) {
        var fields =
                Node.Fields.NONE
                        .with("ruleSet", found.ruleSet().name())
                        .with("admissibleFrom", found.admissibleFrom().toString())
                        .with("admissible", found.isAdmissible())
                        .with("acceptBy", found.acceptBy().toString())
                        .with("answerBy", found.answer().actOn().toString())
                        .with("carriesAdverseSteps", found.answer().carriesAdverseSteps());
        var otherwise = found.otherwise();
        return new Answer(
                otherwise == null ? fields : fields.with("otherwise", otherwise.toString()),
                found.reasons());
    }
}
