package org.quanyi.rules.transfer;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;

/// How it ends when somebody drew the employees' and the residents' pension (重复领取待遇处理).
///
/// The residents' relation ends. What is left in its account without the subsidies goes back to the
/// person; the base pension drawn meanwhile is repaid, and set off against it.
///
/// @param refund what is left of the account without the subsidies
/// @param repay the base pension to repay
/// @param toPerson what the person gets after the set-off
/// @param stillOwed what remains to be repaid after the set-off
/// @param reason `transfer.both-drawn` with the facts account, subsidies, received
public record BothDrawn(Money refund, Money repay, Money toPerson, Money stillOwed, Reason reason) {
    /// The end of a double drawing.
    ///
    /// @param account what is left in the residents' account
    /// @param subsidies the part of it that was subsidies, not more than it
    /// @param received the residents' base pension drawn in the months of both
    public static BothDrawn of(Law law, Money account, Money subsidies, Money received) {
        var refund = account.minus(subsidies);
        if (refund.isNegative()) {
            throw new IllegalArgumentException(subsidies + " of subsidies in " + account);
        }
        var setOff = refund.min(received);
        var facts =
                List.of(
                        new Fact("account", account.toString()),
                        new Fact("subsidies", subsidies.toString()),
                        new Fact("received", received.toString()));
        var toPerson = refund.minus(setOff);
        return new BothDrawn(
                refund,
                received,
                toPerson,
                received.minus(setOff),
                Reason.citing(
                        "transfer.both-drawn",
                        facts,
                        List.of(law.citation("rsbf-2014-17", "")),
                        toPerson.toString()));
    }
}
