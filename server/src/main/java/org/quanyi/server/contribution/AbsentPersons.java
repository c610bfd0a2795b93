package org.quanyi.server.contribution;

import java.util.HashSet;
import java.util.Set;

/// Finds persons that were there and are in the new file no more (本次未列人员).
///
/// A person whose name stands in a row with an unreadable number is there: the row will be changed,
/// and asking about it twice helps nobody.
final class AbsentPersons {
    private final Set<Long> present = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    /// @param persons the id of each row's person, 0 where unknown
    AbsentPersons(FilingSheet sheet, long[] persons) {
        for (var place = 0; place < persons.length; place++) {
            if (persons[place] != 0) {
                present.add(persons[place]);
            } else if (sheet.rows().get(place).number() == null) {
                unread.add(NameText.comparable(sheet.rows().get(place).name()));
            }
        }
    }

    /// Notes who is missing against last month, and who is booked already but not listed again.
    ///
    /// @return how many are missing against last month
    int find(Known known, RowFindings findings) {
        var booked = new HashSet<Long>();
        for (var line : known.booked()) {
            booked.add(line.person());
            if (isAbsent(line)) {
                findings.absent(FindingCode.BOOKED_BUT_ABSENT, line);
            }
        }
        var missing = 0;
        for (var line : known.lastMonth()) {
            if (!booked.contains(line.person()) && isAbsent(line)) {
                findings.absent(FindingCode.MISSING_NOW, line);
                missing++;
            }
        }
        return missing;
    }

    private boolean isAbsent(Known.Line line) {
        return !present.contains(line.person())
                && !unread.contains(NameText.comparable(line.name()));
    }
}
