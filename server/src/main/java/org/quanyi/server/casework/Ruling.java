package org.quanyi.server.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands on the decision of the next instance or the judgment of a court (复议决定书、判决书).
///
/// @param number its number
/// @param day that stands on it; null when it cannot be read
/// @param days within which it wants the agency to decide anew; 0 when it names none
public record Ruling(String number, @Nullable LocalDate day, int days) {

    /// The most days that are believed, so that a slip of the finger is none.
    public static final int MOST_DAYS = 365;

    private static final String NUMBER = "ruling";
    private static final String DAY = "ruled";
    private static final String DAYS = "days";

    public Ruling {
        number = number.strip();
    }

    boolean isWhole(LocalDate today) {
        return !number.isEmpty()
                && number.length() <= ReviewNotice.LONGEST
                && day != null
                && !day.isAfter(today)
                && days >= 0
                && days <= MOST_DAYS;
    }

    List<CaseItem> items() {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(NUMBER, null, number));
        items.add(new CaseItem(DAY, null, String.valueOf(day)));
        items.add(new CaseItem(DAYS, null, Integer.toString(days)));
        return items;
    }

    /// What was written down last in a review; empty while nothing was, or once the person was
    /// erased.
    public static Optional<Ruling> of(CaseFile review) {
        Optional<LocalDate> day = day(review, DAY);
        return day.map(on ->
                new Ruling(review.shallBe(NUMBER), on, Integer.parseInt(review.shallBe(DAYS))));
    }

    /// Whether an item is a part of one.
    static boolean holds(CaseItem item) {
        return List.of(NUMBER, DAY, DAYS).contains(item.name());
    }

    /// A day among the items of a case.
    static Optional<LocalDate> day(CaseFile file, String name) {
        try {
            return file.item(name).map(CaseItem::shallBe).map(LocalDate::parse);
        } catch (DateTimeException erased) {
            return Optional.empty();
        }
    }
}
