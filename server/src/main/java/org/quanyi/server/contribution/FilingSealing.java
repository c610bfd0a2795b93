package org.quanyi.server.contribution;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Seals the files that an earlier version kept in clear, when a server starts; cut off, the next
/// start goes on. Until then they are read as they are.
@Component
class FilingSealing implements SmartInitializingSingleton {

    private final UnsealedFilingTable table;

    FilingSealing(UnsealedFilingTable table) {
        this.table = table;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int some = table.sealSome();
        while (some > 0) {
            some = table.sealSome();
        }
    }
}
