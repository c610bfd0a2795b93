package org.quanyi.server.access;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import org.quanyi.rules.Region;
import org.springframework.stereotype.Component;

/// Where officers work (经办管辖区域). An agency of one region says nothing here, and the rule of foreign
/// regions is off; once it has said it of one officer, it has to of all.
@Component
public class StaffRegions {

    private final StaffRegionTable table;
    private final RegionsOfPerson regions;
    private final Clock clock;

    StaffRegions(StaffRegionTable table, RegionsOfPerson regions, Clock clock) {
        this.table = table;
        this.regions = regions;
        this.clock = clock;
    }

    /// Says that an officer works for a region, from now on.
    public void assign(String account, Region region) {
        table.insert(account, region, clock.instant());
    }

    /// Whether the person was never insured where the officer works. Whoever was insured nowhere is
    /// foreign to nobody.
    ///
    /// @throws IllegalStateException when other officers have a region and this one has none
    boolean isForeign(String account, int person) {
        if (!table.any()) {
            return false;
        }
        Set<Region> theirs = table.of(account);
        if (theirs.isEmpty()) {
            throw new IllegalStateException("an officer without a region");
        }
        Set<Region> insured = regions.of(person);
        return !insured.isEmpty() && Collections.disjoint(insured, theirs);
    }
}
