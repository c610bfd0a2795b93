package org.quanyi.server.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was claimed, decided, paid or sued for (赔偿事项记录), as its document says.
///
/// @param fen null where it is about no sum
/// @param document by kind and number
/// @param on the day on the document
public record CompensationLine(What what, @Nullable Long fen, String document, LocalDate on) {

    private static final String BREAK = "\n";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /// What was written down (记录种类).
    public enum What {
        /// It was claimed (赔偿请求).
        CLAIMED,
        /// It was decided (赔偿决定).
        DECIDED,
        /// It was paid.
        PAID,
        /// A court was asked.
        SUED
    }

    /// Leaves no blanks at either end.
    public CompensationLine {
        document = document.strip();
    }

    boolean isWhole(LocalDate today) {
        boolean isSum = fen == null ? what != What.PAID : fen >= 0;
        return isSum
                && document.length() >= SHORTEST
                && document.length() <= LONGEST
                && document.chars().noneMatch(Character::isISOControl)
                && !on.isAfter(today);
    }

    String text() {
        return String.join(
                BREAK, what.name(), fen == null ? "" : fen.toString(), on.toString(), document);
    }

    static CompensationLine parse(String text) {
        String[] part = text.split(BREAK, -1);
        return new CompensationLine(
                What.valueOf(part[0]),
                part[1].isEmpty() ? null : Long.valueOf(part[1]),
                part[3],
                LocalDate.parse(part[2]));
    }
}
