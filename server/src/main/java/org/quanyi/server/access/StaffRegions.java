package org.quanyi.server.access;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Region;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where officers work (经办管辖区域). An agency of one region says nothing here, and the rule of foreign
/// regions is off; once it has said it of one officer, it has to of all.
@Component
public class StaffRegions {

    private final StaffRegionTable table;
    private final RegionsOfPerson regions;
    private final RegisterChanges changes;

    StaffRegions(StaffRegionTable table, RegionsOfPerson regions, RegisterChanges changes) {
        this.table = table;
        this.regions = regions;
        this.changes = changes;
    }

    /// Says that an officer works for a region, from now on. Again changes nothing.
    ///
    /// @param by the account of whoever says so
    @Transactional
    public void assign(String account, Region region, String by) {
        if (!of(account).contains(region)) {
            long entry = table.insert(account, region, changes.now());
            changes.added(AccessRegister.REGION, entry, account, region.code(), by);
        }
    }

    /// Says that an officer works for a region no more.
    ///
    /// @return whether they did
    @Transactional
    public boolean end(String account, Region region, String by) {
        List<Long> entries = table.entries(account, region, changes.now());
        entries.forEach(
                entry -> changes.ended(AccessRegister.REGION, entry, account, by, Duration.ZERO));
        return !entries.isEmpty();
    }

    /// Where an officer works.
    public Set<Region> of(String account) {
        return table.of(account, changes.now());
    }

    /// Whether the person was never insured where the officer works. Whoever was insured nowhere is
    /// foreign to nobody.
    ///
    /// @throws IllegalStateException when other officers have a region and this one has none
    boolean isForeign(String account, int person) {
        if (!table.any(changes.now())) {
            return false;
        }
        Set<Region> theirs = of(account);
        if (theirs.isEmpty()) {
            throw new IllegalStateException("an officer without a region");
        }
        Set<Region> insured = regions.of(person);
        return !insured.isEmpty() && Collections.disjoint(insured, theirs);
    }
}
