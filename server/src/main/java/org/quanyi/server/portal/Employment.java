package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.server.contribution.MonthEntry;

/// A run of months that one employer filed in one region (缴费单位).
///
/// @param months how many of them have a line
public record Employment(String employer, Region region, Month first, Month last, int months) {

    private record Place(int employer, Region region) {}

    /// Who filed, newest first.
    public static List<Employment> of(PersonRecord record) {
        Map<Place, TreeMap<Month, MonthEntry>> places = new java.util.HashMap<>();
        for (MonthEntry entry : record.benefits().inForce()) {
            places.computeIfAbsent(
                            new Place(entry.employer(), entry.region()), p -> new TreeMap<>())
                    .put(entry.month(), entry);
        }
        List<Employment> all = new ArrayList<>();
        places.forEach((place, months) ->
                all.add(
                        new Employment(
                                record.employer(place.employer()),
                                place.region(),
                                months.firstKey(),
                                months.lastKey(),
                                months.size())));
        all.sort(Comparator.comparing(Employment::last).reversed());
        return List.copyOf(all);
    }
}
