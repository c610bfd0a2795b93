package org.quanyi.rules.calculation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ListingTerm;

/// `listing-term`: how long an adverse entry lasts and is public (列入期限和公示期限).
///
/// In: `code`, `gravity`, `document`, optional `publicFrom` (else the day of the document),
/// optional `day`. Out: `end`; where it may be public `publicFrom`, `publicLeast`, `publicEnd`; of
/// the day `inForce` and `public`.
final class ListingTermCalculation implements Calculation {
    @Override
    public String name() {
        return "listing-term";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var code = facts.text("code");
        var gravity = facts.choice("gravity", List.of(Gravity.values()), Gravity::name);
        var document = DeadlineCalculation.day(facts, "document");
        var publicFrom = facts.optional("publicFrom", DeadlineCalculation::day);
        var day = facts.optional("day", DeadlineCalculation::day);
        return facts.then(() ->
                Catalogue.of(law)
                        .record(code.get(), document.get())
                        .then(type ->
                                ListingTerm.of(
                                        law,
                                        type,
                                        gravity.get(),
                                        document.get(),
                                        publicFrom.orElse(document.get())))
                        .map(term -> answer(term, day.orNull())));
    }

    private static Answer answer(ListingTerm term, @Nullable LocalDate day) {
        var fields = Node.Fields.NONE.with("end", term.end().toString());
        var publicity = term.publicity();
        if (publicity != null) {
            fields =
                    fields.with("publicFrom", publicity.from().toString())
                            .with("publicLeast", publicity.least().toString())
                            .with("publicEnd", publicity.end().toString());
        }
        if (day != null) {
            fields = fields.with("inForce", term.isInForce(day)).with("public", term.isPublic(day));
        }
        return new Answer(fields, term.reasons());
    }
}
