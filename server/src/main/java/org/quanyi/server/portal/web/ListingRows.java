package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.ListingClock;
import org.quanyi.server.credit.HearingDay;
import org.quanyi.server.credit.ListingDecision;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.credit.OwedWages;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.web.AskedRows.Row;

/// What a case that may list an employer is about, in words: an order, counts and sums, and
/// nobody's name.
final class ListingRows {

    private ListingRows() {}

    static List<Row> of(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "of", file.shallBe(Listings.ORDER_CASE)));
        restores(file, w).ifPresent(text -> rows.add(row(w, "restores", text)));
        rows.add(row(w, "expired", w.date(expired(file))));
        rows.add(row(w, "owed", owed(OwedWages.told(file), w)));
        HearingDay.of(file).ifPresent(h -> rows.add(row(w, "hearing", hearing(h, w))));
        ListingDecision.of(file)
                .ifPresent(d -> {
                    rows.add(row(w, "still", owed(OwedWages.of(file), w)));
                    rows.add(row(w, "decision", d.number()));
                    rows.add(row(w, "minutes", d.minutes()));
                });
        return rows;
    }

    /// What was lifted and on which false papers; empty in any other case.
    static Optional<String> restores(CaseFile file, Wording w) {
        return file.item(Listings.RESTORES)
                .map(item ->
                        w.text(
                                "listing.restores.is",
                                Objects.requireNonNullElse(item.was(), ""),
                                file.shallBe(Listings.FALSE)));
    }

    static LocalDate expired(CaseFile file) {
        return LocalDate.parse(file.shallBe(ListingClock.ORDER_EXPIRED));
    }

    static String owed(Arrears owed, Wording w) {
        return w.text(
                "listing.owed.is",
                owed.workers(),
                w.money(owed.all()),
                owed.months(),
                w.money(owed.one()));
    }

    static String hearing(HearingDay hearing, Wording w) {
        return w.text(
                "listing.hearing.is",
                w.date(hearing.day()),
                hearing.time().toString(),
                hearing.place());
    }

    private static Row row(Wording w, String key, String text) {
        return new Row(w.text("asked.listing." + key), text);
    }
}
