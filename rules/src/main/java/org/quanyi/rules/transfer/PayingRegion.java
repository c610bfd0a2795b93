package org.quanyi.rules.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// Where a pension is paid that was earned in several places (待遇领取地).
///
/// In this order: the household's place if the relation is there; the place of the relation if it
/// has ten years; the last place before that has ten years; else the household's place. All years
/// count wherever it is. Transfer Measures of 2009, art. 6.
///
/// @param region the place, by the name it was given
/// @param because which of the four it was
/// @param reason `transfer.paying-region` with the facts household, relation, because
public record PayingRegion(String region, Because because, Reason reason) {
    /// Why the place pays (确定依据).
    public enum Because {
        /// The relation is at the household's place (关系在户籍地).
        RELATION_AT_HOUSEHOLD("relation-at-household"),
        /// The place of the relation has ten years (关系所在地满十年).
        TEN_YEARS_AT_RELATION("ten-years-at-relation"),
        /// The last place before it with ten years (上一个满十年的参保地).
        LAST_PLACE_WITH_TEN_YEARS("last-place-with-ten-years"),
        /// No place has ten years, so the household's does (各地均不满十年，归户籍地).
        NOWHERE_TEN_YEARS("nowhere-ten-years");

        private final String key;

        Because(String key) {
            this.key = key;
        }

        /// The stable name, also a message key.
        public String key() {
            return key;
        }
    }

    /// A time at one place (参保地经历).
    ///
    /// @param region the place
    /// @param months the months paid there
    public record Stay(String region, int months) {}

    /// The place that pays.
    ///
    /// @param household the place of the household registration
    /// @param stays in order of time, at least one; the last is the place of the relation
    /// @param month the month whose rule applies
    public static Result<PayingRegion> of(
            Law law, String household, List<Stay> stays, Month month) {
        return law.national(Parameter.PAYING_PLACE_MONTHS, Parameter.VALUE, month)
                .map(needed -> of(household, stays, needed));
    }

    private static PayingRegion of(String household, List<Stay> stays, Figure needed) {
        var months = new LinkedHashMap<String, Integer>();
        for (var stay : stays) {
            months.merge(stay.region(), stay.months(), Math::addExact);
        }
        var relation = stays.getLast().region();
        if (relation.equals(household)) {
            return found(household, relation, household, Because.RELATION_AT_HOUSEHOLD, needed);
        }
        for (var stay : stays.reversed()) {
            if (months.getOrDefault(stay.region(), 0) >= needed.count()) {
                var because =
                        stay.region().equals(relation)
                                ? Because.TEN_YEARS_AT_RELATION
                                : Because.LAST_PLACE_WITH_TEN_YEARS;
                return found(stay.region(), relation, household, because, needed);
            }
        }
        return found(household, relation, household, Because.NOWHERE_TEN_YEARS, needed);
    }

    private static PayingRegion found(
            String region, String relation, String household, Because because, Figure needed) {
        var facts =
                List.of(
                        new Fact("household", household),
                        new Fact("relation", relation),
                        new Fact("because", because.key()));
        return new PayingRegion(
                region,
                because,
                new Reason("transfer.paying-region", facts, List.of(needed), region));
    }
}
