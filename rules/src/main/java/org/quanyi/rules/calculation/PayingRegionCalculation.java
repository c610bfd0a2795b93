package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.transfer.PayingRegion;
import org.quanyi.rules.transfer.PayingRegion.Stay;

/// `paying-region`: where a pension is paid that was earned in several places (待遇领取地).
///
/// In: `household`, and `periods` in order of time, each with `region` (any name, the same for the
/// same place), `months`, and `last` = `true` at the place of the relation, which is the last
/// period where none says so. Optional `month`, whose rule applies; without it the first one, of
/// 2010. Out: `region`, `because`.
final class PayingRegionCalculation implements Calculation {
    private static final Month FIRST = Month.of(2010, 1);

    @Override
    public String name() {
        return "paying-region";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var household = facts.text("household");
        var month = facts.optional("month", Facts::month);
        var stays = stays(facts);
        return facts.then(() ->
                PayingRegion.of(law, household.get(), stays, month.orElse(FIRST))
                        .map(found ->
                                new Answer(
                                        Node.Fields.NONE
                                                .with("region", found.region())
                                                .with("because", found.because().key()),
                                        List.of(found.reason()))));
    }

    /// The stays, that of the relation at the end.
    private static List<Stay> stays(Facts facts) {
        var stays = new ArrayList<Stay>();
        @Nullable Stay relation = null;
        for (var entry : facts.list("periods")) {
            var region = entry.text("region");
            var months = entry.whole("months", 0, 1200);
            var last = entry.optional("last", Facts::flag).orElse(false);
            if (last && relation != null) {
                entry.refuse(FactRefusal.OVERLAP, "last", true);
            }
            if (region.isThere() && months.isThere()) {
                var stay = new Stay(region.get(), months.get());
                stays.add(stay);
                relation = last ? stay : relation;
            }
        }
        if (relation != null) {
            stays.add(new Stay(relation.region(), 0));
        }
        return stays;
    }
}
