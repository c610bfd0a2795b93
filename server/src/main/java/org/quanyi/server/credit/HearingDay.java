package org.quanyi.server.credit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// When and where a hearing is held (听证时间和地点). It costs the employer nothing.
///
/// @param place as the employer is told
public record HearingDay(LocalDate day, LocalTime time, String place) {

    private static final String DAY = "hearing-day";
    private static final String TIME = "hearing-time";
    private static final String PLACE = "hearing-place";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    /// What was typed of it; empty when a part is missing or cannot be read.
    static Optional<HearingDay> read(String day, String time, String place) {
        int length = place.strip().length();
        try {
            return length < SHORTEST || length > LONGEST
                    ? Optional.empty()
                    : Optional.of(
                            new HearingDay(
                                    LocalDate.parse(day.strip()),
                                    LocalTime.parse(time.strip()),
                                    place.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    List<CaseItem> items() {
        return List.of(
                new CaseItem(DAY, null, day.toString()),
                new CaseItem(TIME, null, time.toString()),
                new CaseItem(PLACE, null, place));
    }

    /// As it was set last; empty while it is not.
    public static Optional<HearingDay> of(CaseFile file) {
        return file.item(DAY)
                .map(day ->
                        new HearingDay(
                                LocalDate.parse(day.shallBe()),
                                LocalTime.parse(file.shallBe(TIME)),
                                file.shallBe(PLACE)));
    }
}
