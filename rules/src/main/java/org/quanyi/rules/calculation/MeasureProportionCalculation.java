package org.quanyi.rules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.MeasureProportion;
import org.quanyi.rules.credit.MeasureProportion.Act;
import org.quanyi.rules.credit.MeasureProportion.Planned;
import org.quanyi.rules.credit.ProportionalityMemo;

/// `measure-proportion`: whether measures are in proportion to an act (措施的比例性).
///
/// In: `region`; of the record `code`, `area`, `gravity`, `start`, `end`; `measures`, each with
/// `code`, `from`, `end` and `memo`, whose fields are `basis`, `relation`, `fit`, `mildest`,
/// `ends`; one that is left out is unanswered. Out: `weight`, `borne`.
final class MeasureProportionCalculation implements Calculation {
    @Override
    public String name() {
        return "measure-proportion";
    }

    /// A measure as it was asked about, its code not yet looked up.
    private record Asked(String code, LocalDate from, LocalDate end, ProportionalityMemo memo) {}

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var region = facts.region("region");
        var code = facts.text("code");
        var area = facts.choice("area", List.of(Area.values()), Area::name);
        var gravity = facts.choice("gravity", List.of(Gravity.values()), Gravity::name);
        var start = DeadlineCalculation.day(facts, "start");
        var end = DeadlineCalculation.day(facts, "end");
        var asked = new ArrayList<Asked>();
        for (var entry : facts.listIfAny("measures")) {
            var measure = asked(entry);
            if (measure != null) {
                asked.add(measure);
            }
        }
        return facts.then(() -> {
            var catalogue = Catalogue.of(law);
            return catalogue
                    .record(code.get(), start.get())
                    .then(type ->
                            planned(catalogue, asked)
                                    .then(planned ->
                                            MeasureProportion.of(
                                                    law,
                                                    region.get(),
                                                    new Act(
                                                            type,
                                                            area.get(),
                                                            gravity.get(),
                                                            start.get(),
                                                            end.get()),
                                                    planned)))
                    .map(found ->
                            new Answer(
                                    Node.Fields.NONE
                                            .with("weight", found.weight())
                                            .with("borne", found.borne()),
                                    found.reasons()));
        });
    }

    private static Result<List<Planned>> planned(Catalogue catalogue, List<Asked> asked) {
        var planned = new ArrayList<Planned>();
        var refusals = new ArrayList<Refusal>();
        for (var each : asked) {
            var found = catalogue.measure(each.code(), each.from());
            refusals.addAll(found.refusals());
            if (found.refusals().isEmpty()) {
                planned.add(new Planned(found.orThrow(), each.from(), each.end(), each.memo()));
            }
        }
        return refusals.isEmpty() ? Result.of(planned) : Result.refused(refusals);
    }

    private static @Nullable Asked asked(Facts entry) {
        var code = entry.text("code");
        var from = DeadlineCalculation.day(entry, "from");
        var end = DeadlineCalculation.day(entry, "end");
        var memo = memo(entry.fields("memo"));
        return code.isThere() && from.isThere() && end.isThere()
                ? new Asked(code.get(), from.get(), end.get(), memo)
                : null;
    }

    private static ProportionalityMemo memo(Facts memo) {
        BiFunction<Facts, String, Field<String>> text = Facts::text;
        return new ProportionalityMemo(
                memo.optional("basis", text).orElse(""),
                memo.optional("relation", text).orElse(""),
                memo.optional("fit", text).orElse(""),
                memo.optional("mildest", text).orElse(""),
                memo.optional("ends", text).orElse(""));
    }
}
