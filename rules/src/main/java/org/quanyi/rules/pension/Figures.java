package org.quanyi.rules.pension;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Several figures of the law at once, or all that is missing of them.
final class Figures {
    private Figures() {}

    @SafeVarargs
    static Result<List<Figure>> all(Result<Figure>... results) {
        var found = new ArrayList<Figure>();
        var refusals = new ArrayList<Refusal>();
        for (var result : results) {
            switch (result) {
                case Result.Of<Figure>(var figure) -> found.add(figure);
                case Result.Refused<Figure>(var why) -> refusals.addAll(why);
            }
        }
        return refusals.isEmpty()
                ? Result.of(List.copyOf(found))
                : Result.refused(refusals.stream().distinct().toList());
    }
}
