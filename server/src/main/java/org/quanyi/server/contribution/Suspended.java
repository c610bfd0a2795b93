package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.account.FundAccount;
import org.quanyi.server.account.Posting;

/// A receipt whose money waits (暂存款), as it stands.
///
/// @param step the newest one
record Suspended(StoredReceipt stored, int step) {

    Receipt receipt() {
        return stored.receipt();
    }

    /// The step that ends it where its money goes on to other months.
    ReceiptStep moved() {
        return new ReceiptStep(
                receipt().serial(),
                step + 1,
                ReceiptState.MOVED,
                SuspenseReason.NONE,
                receipt().amount().fen(),
                0);
    }

    /// It waits no more, and comes in again as what takes its place.
    List<Posting> postings() {
        Region region = Settling.region(stored.region());
        Money amount = receipt().amount();
        return List.of(
                new Posting(region, receipt().insurance(), FundAccount.SUSPENSE, amount),
                new Posting(region, receipt().insurance(), FundAccount.RECEIVED, amount.negate()));
    }
}
