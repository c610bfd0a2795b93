package org.quanyi.server;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListingClock;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.store.OwnerConnection;

/// A case that may list an employer on a server whose clock nobody moves: from an order whose day
/// is not over, and known to the employer by a letter that nobody sent. The door opens none like
/// it.
public final class PlantedListing {

    private PlantedListing() {}

    public static CaseFile of(TestServer server, Actor clerk, CaseFile order) {
        List<CaseItem> items =
                List.of(
                        new CaseItem("listing-of", null, order.number()),
                        new CaseItem(
                                ListingClock.ORDER_EXPIRED,
                                null,
                                LocalDate.now(server.get(Clock.class)).toString()),
                        new CaseItem("owed-months", null, "1"),
                        new CaseItem("owed-one", null, "9000.00"),
                        new CaseItem("owed-workers", null, "12"),
                        new CaseItem("owed-all", null, "86000.00"));
        CaseFile file =
                server.get(Cases.class)
                        .propose(
                                clerk,
                                new Proposal(
                                        CaseKind.LISTING,
                                        List.of(),
                                        items,
                                        "逾期未支付，见送达回证",
                                        order.region(),
                                        Set.of(),
                                        order.employer()))
                        .orThrow();
        // as if the first step had been the notice, for no letter goes to it before
        OwnerConnection.run(
                server.store(),
                "update casework.step set act = 'SERVE_NOTICE' where file = %d"
                        .formatted(file.id()));
        OwnerConnection.run(
                server.store(),
                "insert into casework.letter (file, step, person) values (%d, 1, 0)"
                        .formatted(file.id()));
        return file;
    }
}
