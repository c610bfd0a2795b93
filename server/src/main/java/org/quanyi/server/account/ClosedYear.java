package org.quanyi.server.account;

import java.util.List;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Region;

/// The closing of a region's accounts for a year (年度结息结果).
///
/// @param credited accounts that got a first line
/// @param corrected accounts whose line was reversed and written anew, because an earlier month was
///   corrected since
/// @param unchanged accounts that stood right already
/// @param interest what this closing added to the accounts, reversals taken off
/// @param refused accounts that were left out
public record ClosedYear(
        Region region,
        int year,
        Rate rate,
        int credited,
        int corrected,
        int unchanged,
        Money interest,
        List<Refused> refused) {

    public ClosedYear {
        refused = List.copyOf(refused);
    }

    /// An account that was left out (未结息账户).
    ///
    /// @param person the key of the person's record
    /// @param code why, with a sentence in the messages
    /// @param amount the balance that is the reason
    public record Refused(int person, String code, Money amount) {}

    /// How many accounts were looked at.
    public int accounts() {
        return credited + corrected + unchanged + refused.size();
    }
}
