package org.quanyi.server.contribution;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.contribution.DueTable.EmployerMonth;

/// A receipt with the employer and region it was recognised for.
///
/// @param employer null while no registered employer carries the code
record StoredReceipt(Receipt receipt, int region, @Nullable Integer employer) {

    /// The months that receipts are for, in the order in which they are locked; those of nobody
    /// known are for none.
    static SortedSet<EmployerMonth> months(Collection<StoredReceipt> receipts) {
        SortedSet<EmployerMonth> months = new TreeSet<>();
        for (StoredReceipt r : receipts) {
            Integer employer = r.employer();
            if (employer != null) {
                months.add(new EmployerMonth(employer, r.receipt().month().index()));
            }
        }
        return months;
    }
}
