package org.quanyi.server.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the next instance or a court sent about a case, or what the person says of it (复议、应诉通知).
///
/// @param kind which of them
/// @param organ who sent it; empty when the person does not say
/// @param theirNumber the number that they gave it; empty when the person does not know
/// @param day on which it came, or on which the person asked; null when it cannot be read
/// @param demand what they want of the agency; empty from the person
public record ReviewNotice(
        CaseKind kind, String organ, String theirNumber, @Nullable LocalDate day, String demand) {

    /// The longest field, in characters.
    public static final int LONGEST = 200;

    /// The day on which a notice came, from which the reply is counted.
    static final String RECEIVED = "received";

    private static final String ASKED = "asked";
    private static final String ORGAN = "organ";
    private static final String NUMBER = "their-number";

    public ReviewNotice {
        organ = organ.strip();
        theirNumber = theirNumber.strip();
        demand = demand.strip();
    }

    /// Whether an officer could write all of it down, and nothing of it lies ahead.
    boolean isWhole(LocalDate today) {
        return !organ.isEmpty()
                && !theirNumber.isEmpty()
                && demand.length() >= CaseRefusal.SHORTEST_REASON
                && isPossible(today);
    }

    /// Whether the day can be true.
    boolean isPossible(LocalDate today) {
        boolean isShort = organ.length() <= LONGEST && theirNumber.length() <= LONGEST;
        return day != null && !day.isAfter(today) && isShort;
    }

    List<CaseItem> items(boolean isOfOfficer) {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(isOfOfficer ? RECEIVED : ASKED, null, String.valueOf(day)));
        if (!organ.isEmpty()) {
            items.add(new CaseItem(ORGAN, null, organ));
        }
        if (!theirNumber.isEmpty()) {
            items.add(new CaseItem(NUMBER, null, theirNumber));
        }
        return items;
    }
}
