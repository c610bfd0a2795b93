package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.CreditParameter;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.RecordType.Publication;
import org.quanyi.rules.credit.RecordType.Until;

/// How long an adverse entry lasts and is public (列入期限和公示期限): two clocks that start with the day of
/// the document, both ends fixed when it begins.
///
/// Nobody has to end it: from its end on it is not there, whoever asks and whatever job is late.
/// Law: Order 45 of the ministry art. 11; the measures on credit repair.
///
/// @param start the day of the document
/// @param end the day from which it is no longer in the credit view
/// @param publicity when it is public; `null` if it never is
/// @param reasons how the ends came about
public record ListingTerm(
        LocalDate start, LocalDate end, @Nullable Publicity publicity, List<Reason> reasons) {

    /// When an entry is public (公示期间).
    ///
    /// @param from its first day
    /// @param least before this day it does not end by repair under the measures on credit repair
    /// @param end the day from which it is no longer public
    public record Publicity(LocalDate from, LocalDate least, LocalDate end) {}

    /// Copies the reasons.
    public ListingTerm {
        reasons = List.copyOf(reasons);
    }

    /// The term of an entry; refused as `CRD-012`, `CRD-016`, `CRD-019`, or as `LAW-002` where a
    /// term is not on file.
    ///
    /// @param document the day of the decision
    /// @param publicFrom the day it is meant to become public
    public static Result<ListingTerm> of(
            Law law, RecordType type, Gravity gravity, LocalDate document, LocalDate publicFrom) {
        if (!type.scope().gravity().contains(gravity)) {
            return Result.refused(CreditRefusal.OTHER_GRAVITY.of(type.code(), gravity));
        }
        return end(law, type, document)
                .then(end ->
                        type.publication() == Publication.NEVER
                                ? Result.of(new ListingTerm(document, end.day(), null, end.reasons))
                                : withPublicity(law, gravity, document, publicFrom, end));
    }

    /// An end with its reasons.
    private record End(LocalDate day, List<Reason> reasons) {}

    private static Result<End> end(Law law, RecordType type, LocalDate document) {
        var keeping = type.keeping();
        if (keeping.until() == Until.LISTING_TERM) {
            return law.national(CreditParameter.LISTING_TERM, "most-months", Month.of(document))
                    .map(figure -> end(type, document, figure.count(), List.of(figure)));
        }
        return keeping.most() == null
                ? Result.refused(CreditRefusal.NO_FIXED_END.of(type.code()))
                : Result.of(end(type, document, keeping.most(), List.of()));
    }

    private static End end(RecordType type, LocalDate document, int months, List<Figure> figures) {
        var day = document.plusMonths(months);
        var reason =
                new Reason(
                        "credit.term.entry",
                        List.of(
                                new Fact("record", type.code()),
                                new Fact("document", document.toString()),
                                new Fact("months", Integer.toString(months))),
                        figures,
                        type.entry().basis(),
                        day.toString());
        return new End(day, List.of(reason));
    }

    private static Result<ListingTerm> withPublicity(
            Law law, Gravity gravity, LocalDate document, LocalDate publicFrom, End end) {
        var month = Month.of(document);
        var parameter = CreditParameter.PUBLICITY_TERM;
        return law.national(parameter, gravity.key() + "-least", month)
                .then(least ->
                        law.national(parameter, gravity.key() + "-most", month)
                                .then(most ->
                                        published(
                                                document, publicFrom, end, List.of(least, most))));
    }

    private static Result<ListingTerm> published(
            LocalDate document, LocalDate publicFrom, End end, List<Figure> clock) {
        var least = document.plusMonths(clock.getFirst().count());
        var most = document.plusMonths(clock.getLast().count());
        var last = most.isBefore(end.day()) ? most : end.day();
        if (publicFrom.isBefore(document) || !publicFrom.isBefore(last)) {
            return Result.refused(CreditRefusal.NOT_PUBLIC_THEN.of(publicFrom, document, last));
        }
        var reasons = new ArrayList<>(end.reasons());
        reasons.add(
                new Reason(
                        "credit.term.publicity",
                        List.of(
                                new Fact("document", document.toString()),
                                new Fact("earliest", least.toString())),
                        clock,
                        last.toString()));
        var publicity = new Publicity(publicFrom, least.isBefore(last) ? least : last, last);
        return Result.of(new ListingTerm(document, end.day(), publicity, reasons));
    }

    /// Whether the entry is there on a day: at its end it no longer is.
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /// Whether anybody may see it on a day.
    public boolean isPublic(LocalDate day) {
        return publicity != null
                && isInForce(day)
                && !day.isBefore(publicity.from())
                && day.isBefore(publicity.end());
    }
}
