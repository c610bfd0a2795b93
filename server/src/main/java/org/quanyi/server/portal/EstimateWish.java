package org.quanyi.server.portal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;

/// What somebody asks an estimate for and what they assume (测算条件). Lives in the address of the page
/// only; what is left out is taken from the record and the law.
///
/// @param age in months; null for the statutory age
/// @param scenario what happens until then
/// @param womanAt50 whether a woman's age was 50 before the reform, not 55
/// @param wage the base from now on; null for the last one on record
/// @param reference the local reference wage; null for the one on file
/// @param interest what the account earns in a year beyond prices
public record EstimateWish(
        @Nullable Integer age,
        Scenario scenario,
        boolean womanAt50,
        @Nullable Money wage,
        @Nullable Money reference,
        Rate interest) {

    private static final Rate USUAL_INTEREST = Rate.percent("1");

    /// What somebody does from now until the pension begins (缴费情形).
    public enum Scenario {
        /// Pays every month.
        KEEP,
        /// Pays five years less than that.
        LESS,
        /// Pays no more.
        STOP;

        private static final int FIVE_YEARS = 60;

        /// The name in addresses and message keys.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        int paid(int months) {
            return switch (this) {
                case KEEP -> months;
                case LESS -> Math.max(0, months - FIVE_YEARS);
                case STOP -> 0;
            };
        }
    }

    /// The wish that everybody begins with.
    public static final EstimateWish NONE =
            new EstimateWish(null, Scenario.KEEP, false, null, null, USUAL_INTEREST);

    /// The same wish for another age.
    public EstimateWish at(int months) {
        return new EstimateWish(months, scenario, womanAt50, wage, reference, interest);
    }

    /// The same wish for another course.
    public EstimateWish with(Scenario other) {
        return new EstimateWish(age, other, womanAt50, wage, reference, interest);
    }

    /// The wish as an address keeps it; empty when nothing was chosen.
    public String query() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (age != null) {
            fields.put("age", Integer.toString(age / 12));
            fields.put("m", Integer.toString(age % 12));
        }
        if (scenario != Scenario.KEEP) {
            fields.put("sc", scenario.key());
        }
        if (womanAt50) {
            fields.put("group", "50");
        }
        if (wage != null) {
            fields.put("wage", wage.toString());
        }
        if (reference != null) {
            fields.put("ref", reference.toString());
        }
        if (!interest.equals(USUAL_INTEREST)) {
            fields.put("rate", interest.toString().replace("%", ""));
        }
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
