package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// An honour that another body awarded to an organisation (单位表彰), with its award document. None is
/// counted, and to have none means nothing.
///
/// @param wanted whether the organisation wants anybody to see it
/// @param endedOn the day it was taken back; null while it was not
public record Commendation(
        long id,
        int employer,
        String code,
        Award award,
        boolean wanted,
        @Nullable LocalDate endedOn) {

    /// What the award document says (表彰文书).
    ///
    /// @param by the awarding body
    /// @param document its number
    /// @param until the last day that it is valid; null while none is set
    public record Award(String by, String document, LocalDate on, @Nullable LocalDate until) {

        /// Its number, as the name of an item.
        public static final String DOCUMENT = "award-document";

        static final String BY = "awarded-by";
        private static final String ON = "awarded-on";
        private static final String UNTIL = "awarded-until";

        /// What a case shall record, the number first.
        List<CaseItem> items() {
            List<CaseItem> items = new ArrayList<>();
            items.add(new CaseItem(DOCUMENT, null, document));
            items.add(new CaseItem(BY, null, by));
            items.add(new CaseItem(ON, null, on.toString()));
            if (until != null) {
                items.add(new CaseItem(UNTIL, null, until.toString()));
            }
            return items;
        }

        /// What a case shall record.
        static Award of(CaseFile file) {
            return new Award(
                    file.shallBe(BY),
                    file.shallBe(DOCUMENT),
                    LocalDate.parse(file.shallBe(ON)),
                    file.item(UNTIL).map(i -> LocalDate.parse(i.shallBe())).orElse(null));
        }
    }

    /// Why one is taken back (撤回原因).
    public enum EndReason {
        /// It was had by papers that were not true.
        FALSE_PAPERS,
        /// It should not have been there.
        WRONG
    }

    /// Class A for a year, or for three years running (守法等级为A): it follows from the classes that
    /// stand and falls with any of them.
    ///
    /// @param code of the row of the catalogue
    /// @param wanted whether the organisation wants anybody to see each of these classes
    public record ClassA(String code, int first, int last, boolean wanted) {}

    /// Whether it is there on a day.
    public boolean holds(LocalDate day) {
        LocalDate until = award.until();
        return endedOn == null
                && !day.isBefore(award.on())
                && (until == null || !day.isAfter(until));
    }
}
